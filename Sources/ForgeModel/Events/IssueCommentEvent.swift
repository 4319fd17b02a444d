/// GitHub's `issue_comment` event: a comment in the conversation of an issue or a pull request.
public struct IssueCommentEvent: Sendable, Hashable {
    /// What happened to the comment.
    public enum Action: String, Sendable, Hashable {
        case created, edited, deleted
    }

    /// What happened.
    public var action: Action
    /// The comment.
    public var comment: Comment
    /// The issue or pull request.
    public var issue: Issue

    /// Makes an event.
    public init(action: Action, comment: Comment, issue: Issue) {
        self.action = action
        self.comment = comment
        self.issue = issue
    }
}
