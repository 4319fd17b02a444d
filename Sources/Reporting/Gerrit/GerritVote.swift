import JobModel

/// A vote on a label of a Gerrit change.
struct GerritVote: Hashable {
    let label: String
    let value: Int

    /// The vote that the results of jobs come to; nil when a job says that there is none.
    ///
    /// - Parameters:
    ///   - jobs: All of one type and with the same label.
    ///   - isMerged: Whether the change is merged already.
    init?(_ jobs: [ProwJob], isMerged: Bool) {
        guard let first = jobs.first else { return nil }
        label = first.metadata.labels[ProwJobKey.gerritReportLabel] ?? "Code-Review"
        guard !label.isEmpty else { return nil }
        if jobs.allSatisfy({ $0.status.state == .success }) {
            value = 1
        } else {
            value = first.spec.type == .presubmit && !isMerged ? -1 : 0
        }
    }
}
