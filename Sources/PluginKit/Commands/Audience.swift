/// Who may use a command.
public enum Audience: Sendable, Hashable {
    /// Everybody who can comment.
    case anyone
    /// Collaborators of the repository: the host asks GitHub, and refuses the others.
    case collaborators
    /// Members of the organisation: the host asks GitHub, and refuses the others.
    case members
    /// The handler checks by itself; the text tells people the rule.
    case checked(String)

    /// In words, for help: who can use it.
    public var words: String {
        switch self {
        case .anyone: "anyone"
        case .collaborators: "collaborators of the repository"
        case .members: "members of the organisation"
        case .checked(let rule): rule
        }
    }
}
