/// What one context says of a pull request's head commit, whether it came as a commit status or as a check run.
public struct HeadContext: Sendable, Hashable, Codable {
    /// How the forge keeps it.
    public enum Source: String, Sendable, Codable {
        case status
        case checkRun
    }

    /// The context's state in the terms of commit statuses.
    public var status: CommitStatus
    /// How the forge keeps it.
    public var source: Source

    /// The context's name.
    public var name: String { status.context }
    /// The context's state.
    public var state: CommitStatus.State { status.state }

    /// Makes a context.
    public init(_ status: CommitStatus, source: Source = .status) {
        self.status = status
        self.source = source
    }
}
