public import Foundation

/// Text that a person wrote, wherever they wrote it: a description, a comment, a review or a comment on a line.
///
/// Prow calls this the generic comment. Only text that is new makes one: editing or deleting gives no commands.
public struct TextEvent: Sendable, Hashable {
    /// Where the text stands.
    public enum Source: Sendable, Hashable {
        case description
        /// A comment in the conversation, with its id.
        case comment(Int)
        case review
        /// A comment on a line, with its id.
        case reviewComment(Int)
    }

    /// The issue or pull request. Where the event does not carry all of it, what it lacks is empty.
    public var issue: Issue
    /// The pull request as the event tells it; nil for issues, and for conversation comments, which do not carry it.
    public var pullRequest: PullRequest?
    /// Where the text stands.
    public var source: Source
    /// Who wrote it.
    public var author: User
    /// What it says.
    public var body: String
    /// The text's own place on the page.
    public var url: String
    /// When it was written, as far as the event tells.
    public var writtenAt: Date?
    /// The head of the pull request that the author was shown; nil where the event does not tell.
    public var seenHead: CommitSHA?

    /// Makes an event.
    public init(
        issue: Issue,
        pullRequest: PullRequest? = nil,
        source: Source,
        author: User,
        body: String,
        url: String,
        writtenAt: Date? = nil,
        seenHead: CommitSHA? = nil
    ) {
        self.issue = issue
        self.pullRequest = pullRequest
        self.source = source
        self.author = author
        self.body = body
        self.url = url
        self.writtenAt = writtenAt
        self.seenHead = seenHead ?? pullRequest?.head.sha
    }

    /// The new text in an event, if it has any.
    public init?(_ event: ForgeEvent) {
        switch event {
        case .issue(let event) where event.action == .opened:
            let issue = event.issue
            self.init(issue: issue, source: .description, author: issue.author, body: issue.body, url: issue.url)
        case .issueComment(let event) where event.action == .created:
            let comment = event.comment
            self.init(
                issue: event.issue,
                source: .comment(comment.id),
                author: comment.author,
                body: comment.body,
                url: comment.url,
                writtenAt: comment.createdAt
            )
        case .pullRequest(let event) where event.action == .opened:
            let pull = event.pullRequest
            self.init(
                issue: Issue(pull),
                pullRequest: pull,
                source: .description,
                author: pull.author,
                body: pull.body,
                url: pull.url
            )
        case .review(let event) where event.action == .submitted:
            let (review, pull) = (event.review, event.pullRequest)
            self.init(
                issue: Issue(pull),
                pullRequest: pull,
                source: .review,
                author: review.author,
                body: review.body,
                url: review.url,
                writtenAt: review.submittedAt,
                seenHead: review.commit
            )
        case .reviewComment(let event) where event.action == .created:
            let (comment, pull) = (event.comment, event.pullRequest)
            self.init(
                issue: Issue(pull),
                pullRequest: pull,
                source: .reviewComment(comment.id),
                author: comment.author,
                body: comment.body,
                url: comment.url,
                writtenAt: comment.createdAt
            )
        default: return nil
        }
    }
}
