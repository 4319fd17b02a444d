import JobModel

/// The comment that tells a Gerrit change of its jobs, in Prow's form and within Gerrit's bounds.
struct GerritReport: Hashable {
    /// The most that a comment may hold, in bytes.
    static let limit = 15 * 1024

    /// The comment.
    let message: String

    /// - Parameter jobs: The newest run of each job.
    init(_ jobs: [ProwJob], limit: Int = Self.limit) {
        let lines = Self.ordered(jobs).map(GerritReportLine.init)
        let header = Self.header(jobs)
        let whole = header + lines.map(\.long).joined()
        message = whole.utf8.count <= limit ? whole : Self.shortened(header, lines, limit: limit)
    }

    private static func header(_ jobs: [ProwJob]) -> String {
        let passed = jobs.count { $0.status.state == .success }
        let isTides = jobs.contains { $0.metadata.labels[ProwJobKey.createdByTide] == "true" }
        let note = isTides ? " (Not a duplicated report. Some of the jobs below were triggered by Tide)" : ""
        return "Prow Status: \(passed) out of \(jobs.count) pjs passed! 👉 Comment `/retest` to rerun only failed tests "
            + "(if any), or `/test all` to rerun all tests.\(note)\n"
    }

    /// Those that failed first, then by name.
    private static func ordered(_ jobs: [ProwJob]) -> [ProwJob] {
        jobs.sorted { one, other in
            let ranks = (rank(one.status.state), rank(other.status.state))
            return ranks.0 == ranks.1 ? one.spec.job < other.spec.job : ranks.0 < ranks.1
        }
    }

    private static func rank(_ state: ProwJobState) -> Int {
        switch state {
        case .failure: 0
        case .error: 1
        case .aborted: 2
        case .scheduling, .triggered, .pending: 3
        case .success: 4
        }
    }

    /// As many jobs as fit, those on top with links.
    private static func shortened(_ header: String, _ lines: [GerritReportLine], limit: Int) -> String {
        let reserve = max(
            note(links: lines.count, of: lines.count).utf8.count,
            note(jobs: lines.count, of: lines.count).utf8.count
        )
        var room = limit - header.utf8.count - reserve
        let shown = lines.prefix { line in
            room -= line.short.utf8.count
            return room >= 0
        }
        guard shown.count == lines.count else {
            return header + shown.map(\.short).joined() + note(jobs: lines.count - shown.count, of: lines.count)
        }
        let linked = lines.prefix { line in
            room -= line.long.utf8.count - line.short.utf8.count
            return room >= 0
        }
        let rest = lines.dropFirst(linked.count)
        return header + linked.map(\.long).joined() + rest.map(\.short).joined()
            + note(links: rest.count, of: lines.count)
    }

    private static func note(links: Int, of count: Int) -> String {
        "[NOTE FROM PROW: Skipped displaying URLs for \(links)/\(count) jobs due to reaching gerrit comment size limit]"
    }

    private static func note(jobs: Int, of count: Int) -> String {
        "[NOTE FROM PROW: Skipped displaying \(jobs)/\(count) jobs due to reaching gerrit comment size limit "
            + "(too many jobs)]"
    }
}
