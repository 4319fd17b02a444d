public import ConfigurationSchema

/// How far a job has come.
///
/// A state alone does not say that a job is over: an aborted job may still be torn down. See ``ProwJob/isComplete``.
public enum ProwJobState: String, Codable, ConfigurationValue, CaseIterable, Hashable, Sendable {
    /// Waits for a scheduler to choose where it runs.
    case scheduling
    /// Waits for its agent to start it.
    case triggered
    /// Runs.
    case pending
    /// Ran and passed.
    case success
    /// Ran and did not pass.
    case failure
    /// Was stopped before it could pass or fail.
    case aborted
    /// Could not run.
    case error

    /// Whether no state follows this one.
    public var isTerminal: Bool {
        switch self {
        case .scheduling, .triggered, .pending: false
        case .success, .failure, .aborted, .error: true
        }
    }

    /// Whether the job came to an end that was not a success.
    public var isUnsuccessful: Bool {
        isTerminal && self != .success
    }
}
