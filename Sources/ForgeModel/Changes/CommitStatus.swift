/// A commit status: what one context says of one commit.
///
/// See [commit statuses](https://docs.github.com/en/rest/commits/statuses).
public struct CommitStatus: Sendable, Hashable, Codable {
    /// GitHub's four states.
    public enum State: String, Sendable, Codable {
        case error, failure, pending, success
    }

    /// Who speaks: a job's context, or `tide`.
    public var context: String
    /// What it says.
    public var state: State
    /// In words; GitHub takes at most 140 characters.
    public var description: String
    /// Where to read more; empty for nowhere.
    public var targetURL: String

    /// Makes a status.
    public init(context: String, state: State, description: String, targetURL: String = "") {
        self.context = context
        self.state = state
        self.description = description
        self.targetURL = targetURL
    }
}
