/// GitHub's `pull_request` event.
public struct PullRequestEvent: Sendable, Hashable {
    /// What happened; actions that no plugin asks for keep their name in `other`.
    public enum Action: Sendable, Hashable {
        case opened, reopened, closed, synchronize, edited, labeled, unlabeled
        case readyForReview, convertedToDraft
        case other(String)

        /// Reads GitHub's word.
        public init(word: String) {
            self =
                switch word {
                case "opened": .opened
                case "reopened": .reopened
                case "closed": .closed
                case "synchronize": .synchronize
                case "edited": .edited
                case "labeled": .labeled
                case "unlabeled": .unlabeled
                case "ready_for_review": .readyForReview
                case "converted_to_draft": .convertedToDraft
                default: .other(word)
                }
        }
    }

    /// What happened.
    public var action: Action
    /// The pull request after it happened.
    public var pullRequest: PullRequest
    /// Who did it.
    public var sender: User
    /// The label that `labeled` and `unlabeled` are about.
    public var label: LabelName?
    /// Whether `edited` moved the pull request to another base branch or commit.
    public var baseChanged: Bool
    /// The base branch before `edited` moved the pull request to another; nil unless it did.
    public var previousBase: String?

    /// Makes an event.
    public init(
        action: Action,
        pullRequest: PullRequest,
        sender: User,
        label: LabelName? = nil,
        baseChanged: Bool = false,
        previousBase: String? = nil
    ) {
        self.action = action
        self.pullRequest = pullRequest
        self.sender = sender
        self.label = label
        self.baseChanged = baseChanged
        self.previousBase = previousBase
    }
}
