public import ForgeModel

/// Something that a handler wants to be true.
///
/// Every effect is a wish about a state, so performing it twice changes nothing more: a delivery can be handled
/// again after a crash, replayed, or shown without being done.
public enum Effect: Sendable, Hashable {
    /// A label is on an issue or pull request, or is not.
    case setLabel(LabelName, present: Bool, on: ThreadID)
    /// People are assigned, or are not.
    case setAssigned([Login], present: Bool, on: ThreadID, failure: PeopleFailure? = nil)
    /// People and teams are asked for a review, or are not.
    case setReviewRequested([Reviewer], present: Bool, on: ThreadID, failure: PeopleFailure? = nil)
    /// A comment stands under an issue or pull request. There is one for each handling of a delivery, however often
    /// that is repeated.
    case comment(String, on: ThreadID)
    /// The person whose text is being handled has an answer, with their text quoted.
    case reply(String)
    /// A notice of the bot says this.
    case setNotice(Notice, on: ThreadID)
    /// A commit has this status in the status's context.
    case setStatus(CommitStatus, on: CommitSHA, in: RepositoryName)
    /// No comment of the bot holds one of these texts.
    case deleteComments(containing: [String], on: ThreadID)
    /// These jobs were started.
    case startJobs([JobRequest])
    /// No unfinished presubmit of this pull request goes on; the reason is shown with the jobs.
    case abortJobs(of: ThreadID, reason: String)
    /// Runs of GitHub Actions that wait for a maintainer's approval go ahead.
    case approveWorkflowRuns(WorkflowRuns)
    /// Failed runs of GitHub Actions run again.
    case rerunFailedWorkflowRuns(WorkflowRuns)
}
