/// GitHub's `pull_request_review_comment` event: a comment on a line of a change.
public struct ReviewCommentEvent: Sendable, Hashable {
    /// What happened to the comment.
    public enum Action: String, Sendable, Hashable {
        case created, edited, deleted
    }

    /// What happened.
    public var action: Action
    /// The comment.
    public var comment: Comment
    /// The pull request.
    public var pullRequest: PullRequest

    /// Makes an event.
    public init(action: Action, comment: Comment, pullRequest: PullRequest) {
        self.action = action
        self.comment = comment
        self.pullRequest = pullRequest
    }
}
