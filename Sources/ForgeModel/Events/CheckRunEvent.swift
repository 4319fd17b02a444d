/// GitHub's `check_run` event.
public struct CheckRunEvent: Sendable, Hashable {
    /// What happened to the check run.
    public enum Action: String, Sendable, Hashable {
        case created, completed, rerequested
        case requestedAction = "requested_action"
        case other

        /// The action of a payload's word.
        public init(word: String) { self = Action(rawValue: word) ?? .other }
    }

    /// What happened.
    public var action: Action
    /// Which button was pressed, for ``Action/requestedAction``; empty otherwise.
    public var button: String
    /// Where the commit lives.
    public var repository: RepositoryName
    /// The commit.
    public var sha: CommitSHA
    /// The check run's name, which counts as a context.
    public var name: String
    /// The login of the app that made the check run, without `[bot]`.
    public var app: Login
    /// What it tells of, if it is one of ours.
    public var reference: CheckRunReference
    /// Who did it.
    public var sender: User

    /// Makes an event.
    public init(
        action: Action,
        button: String = "",
        repository: RepositoryName,
        sha: CommitSHA,
        name: String,
        app: Login,
        reference: CheckRunReference,
        sender: User
    ) {
        self.action = action
        self.button = button
        self.repository = repository
        self.sha = sha
        self.name = name
        self.app = app
        self.reference = reference
        self.sender = sender
    }
}
