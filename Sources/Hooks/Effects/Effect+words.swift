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
        case .startJobs(let requests): "start \(Self.names(requests))"
        case .abortJobs: "abort running jobs"
        case .approveWorkflowRuns: "approve workflow runs"
        case .rerunFailedWorkflowRuns: "run failed workflows again"
        case .setState, .setTitle, .setText, .setMilestone, .react, .setPinned, .transfer: threadWords
        case .deleteBranch(let branch, let repository): "delete branch \(branch) of \(repository)"
        case .setCheckRun(let verdict, let sha, _): "check run \(verdict.name) succeeds on \(sha.short)"
        case .recordJobs(let requests, _): "count \(Self.names(requests)) as passed"
        case .reportJobs(_, let sha): "report jobs of \(sha.short) again"
        case .cherryPick(let pick): "cherry-pick \(pick.pull) to \(pick.target)"
        case .postMessage(_, let channel): "message in \(channel)"
        case .linkInJira(let link): "link \(link.key) to \(link.url)"
        case .updateConfigMaps(let updates, let sha, _):
            "update \(updates.map(\.words).joined(separator: ", ")) to \(sha.short)"
        }
    }

    private var threadWords: String {
        switch self {
        case .setState(.open, _): "open"
        case .setState(.closed, _): "close"
        case .setState(.closedAsNotPlanned, _): "close as not planned"
        case .setTitle(let title, _): "title \(title)"
        case .setText: "change the text"
        case .setMilestone(let number, _): number.map { "milestone \($0)" } ?? "no milestone"
        case .react(let reaction, _, _): "react with \(reaction.rawValue)"
        case .setPinned(let isPinned, _): isPinned ? "pin" : "unpin"
        case .transfer(_, let repository): "transfer to \(repository.name)"
        default: ""
        }
    }

    private static func names(_ requests: [JobRequest]) -> String {
        requests.map(\.spec.job).joined(separator: ", ")
    }
}

extension Effect {
    /// Whether performing it may write a new comment.
    ///
    /// Comments are told apart by how many came before them in the same handler: a handler that runs again may want
    /// fewer of the other effects, which are true by then.
    var speaks: Bool {
        switch self {
        case .comment, .reply, .setAssigned, .setReviewRequested, .cherryPick: true
        case .setLabel, .setNotice, .setStatus, .deleteComments, .startJobs, .abortJobs, .approveWorkflowRuns,
            .rerunFailedWorkflowRuns, .setState, .setTitle, .setText, .setMilestone, .react, .setPinned, .transfer,
            .deleteBranch, .setCheckRun, .recordJobs, .reportJobs, .postMessage, .linkInJira, .updateConfigMaps:
            false
        }
    }
}

extension ConfigMapUpdate {
    /// Which ConfigMap it is.
    var words: String { "ConfigMap \(name)" + (namespace.isEmpty ? "" : " in \(namespace)") + " of \(cluster)" }
}
