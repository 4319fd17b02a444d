/// GitHub's `check_suite` event.
public struct CheckSuiteEvent: Sendable, Hashable {
    /// What happened to the check suite.
    public enum Action: String, Sendable, Hashable {
        case completed, requested, rerequested
        case other

        /// The action of a payload's word.
        public init(word: String) { self = Action(rawValue: word) ?? .other }
    }

    /// What happened.
    public var action: Action
    /// Where the commit lives.
    public var repository: RepositoryName
    /// The commit whose check runs the suite holds.
    public var sha: CommitSHA
    /// The login of the app that made the check suite, without `[bot]`.
    public var app: Login
    /// The pull requests with this head, as far as GitHub says: none where the head is in a fork.
    public var pulls: [Int]
    /// Who did it.
    public var sender: User

    /// Makes an event.
    public init(
        action: Action,
        repository: RepositoryName,
        sha: CommitSHA,
        app: Login,
        pulls: [Int],
        sender: User
    ) {
        self.action = action
        self.repository = repository
        self.sha = sha
        self.app = app
        self.pulls = pulls
        self.sender = sender
    }
}
