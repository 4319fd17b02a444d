public import ConfigurationSchema

/// What a job runs for.
public enum ProwJobType: String, Codable, ConfigurationValue, CaseIterable, Hashable, Sendable {
    /// A pull request, before it merges.
    case presubmit
    /// A push to a branch.
    case postsubmit
    /// A time.
    case periodic
    /// Several pull requests that are to merge together.
    case batch
}
