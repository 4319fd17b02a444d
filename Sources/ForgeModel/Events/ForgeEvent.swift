/// What a delivery tells, decoded once and shared by every plugin.
public enum ForgeEvent: Sendable, Hashable {
    case pullRequest(PullRequestEvent)
    case issue(IssueEvent)
    case issueComment(IssueCommentEvent)
    case review(ReviewEvent)
    case reviewComment(ReviewCommentEvent)
    case push(PushEvent)
    case status(StatusEvent)
    case checkRun(CheckRunEvent)
    case checkSuite(CheckSuiteEvent)
    /// An event that no handler can ask for: its header's name and the repository it speaks of, if any.
    case other(name: String, repository: RepositoryName?)

    /// The repository whose plugins handle the event.
    public var repository: RepositoryName? {
        switch self {
        case .pullRequest(let event): event.pullRequest.repository
        case .issue(let event): event.issue.id.repository
        case .issueComment(let event): event.issue.id.repository
        case .review(let event): event.pullRequest.repository
        case .reviewComment(let event): event.pullRequest.repository
        case .push(let event): event.repository
        case .status(let event): event.repository
        case .checkRun(let event): event.repository
        case .checkSuite(let event): event.repository
        case .other(_, let repository): repository
        }
    }

    /// The issue or pull request that the event is about, if it is about one.
    public var thread: ThreadID? {
        switch self {
        case .pullRequest(let event): event.pullRequest.id
        case .issue(let event): event.issue.id
        case .issueComment(let event): event.issue.id
        case .review(let event): event.pullRequest.id
        case .reviewComment(let event): event.pullRequest.id
        case .checkRun(let event): event.reference.pull.map { ThreadID(event.repository, $0) }
        case .checkSuite(let event): event.pulls.first.map { ThreadID(event.repository, $0) }
        case .push, .status, .other: nil
        }
    }
}
