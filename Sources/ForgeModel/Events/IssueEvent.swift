/// GitHub's `issues` event.
public struct IssueEvent: Sendable, Hashable {
    /// What happened; actions that no plugin asks for keep their name in `other`.
    public enum Action: Sendable, Hashable {
        case opened, edited, deleted, closed, reopened, labeled, unlabeled
        case other(String)

        /// Reads GitHub's word.
        public init(word: String) {
            self =
                switch word {
                case "opened": .opened
                case "edited": .edited
                case "deleted": .deleted
                case "closed": .closed
                case "reopened": .reopened
                case "labeled": .labeled
                case "unlabeled": .unlabeled
                default: .other(word)
                }
        }
    }

    /// What happened.
    public var action: Action
    /// The issue after it happened.
    public var issue: Issue
    /// Who did it.
    public var sender: User
    /// The label that `labeled` and `unlabeled` are about.
    public var label: LabelName?

    /// Makes an event.
    public init(action: Action, issue: Issue, sender: User, label: LabelName? = nil) {
        self.action = action
        self.issue = issue
        self.sender = sender
        self.label = label
    }
}
