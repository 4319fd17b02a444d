import Foundation
import JobModel

/// What is known of one job, for people.
struct JobFacts {
    let job: ProwJob
    let now: Date

    /// The lines, the state in colour where a console shows that.
    func lines(for console: Console) -> [String] {
        let state = console.coloured(job.status.state.rawValue, job.status.state.colour)
        let reason = job.status.description.isEmpty ? "" : ": \(job.status.description)"
        let facts = facts.filter { !$0.value.isEmpty }
        let width = facts.map(\.name.count).max() ?? 0
        return ["\(job.spec.job)  \(state)\(reason)"]
            + facts.map { "  \($0.name.padding(toLength: width + 2, withPad: " ", startingAt: 0))\($0.value)" }
    }

    private var facts: [(name: String, value: String)] {
        let (spec, status) = (job.spec, job.status)
        return [
            ("name", job.name), ("type", spec.type.rawValue), ("subject", job.subject),
            ("refs", spec.mainRefs?.description ?? ""), ("context", spec.context), ("agent", spec.agent.rawValue),
            ("trust", job.trust.rawValue), ("created", moment(job.created)), ("started", moment(status.pendingTime)),
            ("finished", moment(status.completionTime)), ("ran", job.length(at: now)?.shortWords ?? ""),
            ("build id", status.buildID),
            ("started again", status.podRevivalCount > 0 ? "\(status.podRevivalCount) times after it was lost" : ""),
            ("page", status.url), ("reported", reports),
        ]
    }

    private var reports: String {
        job.status.prevReportStates.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.rawValue)" }
            .joined(separator: ", ")
    }

    private func moment(_ date: Date?) -> String {
        date.map { "\($0.formatted(.iso8601)) (\(now.timeIntervalSince($0).shortWords) ago)" } ?? ""
    }
}
