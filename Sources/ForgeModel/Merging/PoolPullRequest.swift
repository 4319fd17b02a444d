public import Foundation

/// An open pull request with everything that decides whether it may merge, as one search finds it.
public struct PoolPullRequest: Sendable, Hashable, Codable {
    /// Whether a pull request merges without conflict.
    ///
    /// See [MergeableState](https://docs.github.com/en/graphql/reference/enums#mergeablestate).
    public enum Mergeability: String, Sendable, Codable {
        case mergeable = "MERGEABLE"
        case conflicting = "CONFLICTING"
        /// The forge has not yet found out.
        case unknown = "UNKNOWN"
    }

    /// What the reviews amount to.
    ///
    /// See [PullRequestReviewDecision](https://docs.github.com/en/graphql/reference/enums#pullrequestreviewdecision).
    public enum ReviewDecision: String, Sendable, Codable {
        case approved = "APPROVED"
        case changesRequested = "CHANGES_REQUESTED"
        case reviewRequired = "REVIEW_REQUIRED"
    }

    /// The repository that it wants to change, and its number there.
    public var id: ThreadID
    /// The title.
    public var title: String
    /// The description; empty when there is none.
    public var body: String
    /// Who opened it; an app without the `[bot]` suffix.
    public var author: Login
    /// Its page.
    public var url: String
    /// The branch that it wants to change.
    public var baseBranch: String
    /// The commit of the base that the forge compares it with. The branch itself may be further on.
    public var baseSHA: CommitSHA
    /// The branch that the change is on.
    public var headBranch: String
    /// The newest commit of the change.
    public var headSHA: CommitSHA
    /// Whether it is a draft.
    public var isDraft: Bool
    /// Labels that it carries.
    public var labels: [LabelName]
    /// The title of its milestone; nil when it has none.
    public var milestone: String?
    /// Whether it merges without conflict.
    public var mergeability: Mergeability
    /// Whether the forge's own rules (protection, rulesets) keep it from merging: `mergeStateStatus` is `BLOCKED`.
    public var isBlocked: Bool
    /// Whether its commits can be copied onto the base.
    public var canBeRebased: Bool
    /// What the reviews amount to; nil when none is asked for.
    public var reviewDecision: ReviewDecision?
    /// What each context says of the head, one entry a context.
    public var headContexts: [HeadContext]
    /// When anything about it last changed.
    public var updatedAt: Date

    /// The repository that it wants to change.
    public var repository: RepositoryName { id.repository }
    /// Its number in the repository.
    public var number: Int { id.number }

    /// Makes a pull request.
    public init(
        id: ThreadID,
        title: String,
        body: String = "",
        author: Login,
        url: String = "",
        baseBranch: String,
        baseSHA: CommitSHA,
        headBranch: String,
        headSHA: CommitSHA,
        isDraft: Bool = false,
        labels: [LabelName] = [],
        milestone: String? = nil,
        mergeability: Mergeability = .mergeable,
        isBlocked: Bool = false,
        canBeRebased: Bool = true,
        reviewDecision: ReviewDecision? = nil,
        headContexts: [HeadContext] = [],
        updatedAt: Date
    ) {
        self.id = id
        self.title = title
        self.body = body
        self.author = author
        self.url = url
        self.baseBranch = baseBranch
        self.baseSHA = baseSHA
        self.headBranch = headBranch
        self.headSHA = headSHA
        self.isDraft = isDraft
        self.labels = labels
        self.milestone = milestone
        self.mergeability = mergeability
        self.isBlocked = isBlocked
        self.canBeRebased = canBeRebased
        self.reviewDecision = reviewDecision
        self.headContexts = headContexts
        self.updatedAt = updatedAt
    }
}
