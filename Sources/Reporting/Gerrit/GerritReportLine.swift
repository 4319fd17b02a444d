import JobModel

/// A job's line in a comment on Gerrit, with a link and without.
struct GerritReportLine: Hashable {
    let long: String
    let short: String

    init(_ job: ProwJob) {
        let name = job.spec.job.split(whereSeparator: \.isNewline).joined(separator: " ")
        let url = job.status.url.filter { !$0.isNewline }
        let state = job.status.state.rawValue.uppercased()
        let icon = Self.icon(job.status.state)
        long = url.isEmpty ? "\(icon) \(name) (URL_NOT_FOUND) \(state)\n" : "\(icon) [\(name)](\(url)) \(state)\n"
        short = "\(icon) \(name) \(state)\n"
    }

    private static func icon(_ state: ProwJobState) -> String {
        switch state {
        case .success: "✔️"
        case .failure: "❌"
        case .pending, .triggered: "⏳"
        case .scheduling, .aborted, .error: "🚫"
        }
    }
}
