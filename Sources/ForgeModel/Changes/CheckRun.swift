/// A check run of a commit.
///
/// See [check runs](https://docs.github.com/en/rest/checks/runs).
public struct CheckRun: Sendable, Hashable {
    /// Its name, which counts as a context.
    public var name: String
    /// Its state in the terms of commit statuses.
    public var state: CommitStatus.State

    /// Makes a check run.
    public init(name: String, state: CommitStatus.State) {
        self.name = name
        self.state = state
    }
}
