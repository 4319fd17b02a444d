/// A check run of a commit.
///
/// See [check runs](https://docs.github.com/en/rest/checks/runs).
public struct CheckRun: Sendable, Hashable {
    /// Its name, which counts as a context.
    public var name: String
    /// Its state in the terms of commit statuses.
    public var state: CommitStatus.State
    /// The login of the app that made it, without `[bot]`; empty where that is not known.
    public var app: Login
    /// What it tells of, if it is one of ours.
    public var reference: CheckRunReference

    /// Makes a check run.
    public init(
        name: String,
        state: CommitStatus.State,
        app: Login = "",
        reference: CheckRunReference = CheckRunReference("")
    ) {
        self.name = name
        self.state = state
        self.app = app
        self.reference = reference
    }
}
