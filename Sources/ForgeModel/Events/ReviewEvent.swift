/// GitHub's `pull_request_review` event.
public struct ReviewEvent: Sendable, Hashable {
    /// What happened to the review.
    public enum Action: String, Sendable, Hashable {
        case submitted, edited, dismissed
    }

    /// What happened.
    public var action: Action
    /// The review.
    public var review: Review
    /// The pull request that was reviewed. The event says nothing of `isMergeable`.
    public var pullRequest: PullRequest
    /// Who did it.
    public var sender: User

    /// Makes an event.
    public init(action: Action, review: Review, pullRequest: PullRequest, sender: User) {
        self.action = action
        self.review = review
        self.pullRequest = pullRequest
        self.sender = sender
    }
}
