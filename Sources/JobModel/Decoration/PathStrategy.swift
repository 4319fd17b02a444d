public import ConfigurationSchema

/// How the repository becomes a part of the place where a presubmit's results are stored.
public enum PathStrategy: String, Codable, ConfigurationValue, CaseIterable, Hashable, Sendable {
    /// `org_repo`, but only `repo` in the default organisation and nothing for the default repository.
    case legacy
    /// `org_repo`, but nothing for the default repository.
    case single
    /// Always `org_repo`.
    case explicit
}
