import PluginKit

extension Effect {
    /// What the effect wants, in a few words, for the deliveries page.
    var words: String {
        switch self {
        case .setLabel(let label, let present, _): present ? "label \(label)" : "no label \(label)"
        case .setAssigned(let logins, let present, _, _):
            "\(present ? "assign" : "unassign") \(logins.map(\.text).joined(separator: ", "))"
        case .setReviewRequested(let reviewers, let present, _, _):
            "\(present ? "ask" : "do not ask") \(reviewers.map(\.description).joined(separator: ", ")) for a review"
        case .comment: "comment"
        case .reply: "reply"
        case .setNotice(let notice, _): notice.body == nil ? "no notice \(notice.key)" : "notice \(notice.key)"
        case .setStatus(let status, let sha, _): "\(status.context) is \(status.state.rawValue) on \(sha.short)"
        case .deleteComments: "delete outdated comments"
        case .startJobs(let requests): "start \(requests.map(\.spec.job).joined(separator: ", "))"
        case .abortJobs: "abort running jobs"
        case .approveWorkflowRuns: "approve workflow runs"
        case .rerunFailedWorkflowRuns: "run failed workflows again"
        }
    }
}

extension Effect {
    /// Whether performing it may write a new comment.
    ///
    /// Comments are told apart by how many came before them in the same handler: a handler that runs again may want
    /// fewer of the other effects, which are true by then.
    var speaks: Bool {
        switch self {
        case .comment, .reply, .setAssigned, .setReviewRequested: true
        case .setLabel, .setNotice, .setStatus, .deleteComments, .startJobs, .abortJobs, .approveWorkflowRuns,
            .rerunFailedWorkflowRuns:
            false
        }
    }
}
