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
    /// No unfinished presubmit of this pull request goes on, or none with these names; the reason is shown with the
    /// jobs. Where a person asked for it, they are told of names under which nothing was under way.
    case abortJobs(of: ThreadID, named: [String] = [], reason: String, isAskedFor: Bool = false)
    /// Runs of GitHub Actions that wait for a maintainer's approval go ahead.
    case approveWorkflowRuns(WorkflowRuns)
    /// Failed runs of GitHub Actions run again.
    case rerunFailedWorkflowRuns(WorkflowRuns)

    /// An issue or pull request is open, or is closed. When GitHub does not let it, the person who asked is told.
    case setState(WantedState, on: ThreadID)
    /// An issue or pull request has this title.
    case setTitle(String, on: ThreadID)
    /// A text that a person wrote, such as a description, says this.
    case setText(String, of: TextEvent.Source, on: ThreadID)
    /// An issue or pull request belongs to the milestone with this number, or to none.
    case setMilestone(Int?, on: ThreadID)
    /// The bot's reaction stands under a text.
    case react(Reaction, to: TextEvent.Source, on: ThreadID)
    /// An issue is pinned to the top of its repository's list, or is not. When GitHub does not let it, as for a fourth
    /// one, the person who asked is told.
    case setPinned(Bool, issue: Issue)
    /// An issue lives in another repository of the organisation.
    case transfer(issue: Issue, to: Repository)
    /// A branch is gone.
    case deleteBranch(String, in: RepositoryName)
    /// A commit has a completed check run of this name that says so.
    case setCheckRun(CheckRunVerdict, on: CommitSHA, in: RepositoryName)

    /// These jobs count as run, without being run.
    case recordJobs([JobRequest], JobVerdict)
    /// The results of the newest run of each presubmit for a head are reported once more.
    case reportJobs(of: ThreadID, at: CommitSHA)
    /// A merged pull request's change is proposed for another branch, by a pull request of the bot.
    case cherryPick(CherryPick)

    /// A message stands in a channel of the chat that the operator connected.
    case postMessage(String, channel: String)
    /// An issue in Jira links to an issue or pull request.
    case linkInJira(JiraLink)
    /// ConfigMaps of clusters hold files as they are at a commit, or at a later one that is there already; the comment
    /// that says so stands under the pull request that brought them.
    case updateConfigMaps([ConfigMapUpdate], to: CommitSHA, for: PullRequest)
}
