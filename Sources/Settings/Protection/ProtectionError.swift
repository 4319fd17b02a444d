/// Why the protection of a branch can't be told from the configuration.
public enum ProtectionError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The branch is unprotected, but jobs are required on it.
    case requiredJobsNeedProtection(branch: String)
    /// The branch is unprotected, but other settings are given for it.
    case settingsNeedProtection(branch: String)

    /// One line for operators.
    public var description: String {
        switch self {
        case .requiredJobsNeedProtection(let branch):
            "\(branch) has `protect: false`, but required jobs; set `allow_disabled_job_policies` if that is meant"
        case .settingsNeedProtection(let branch):
            "\(branch) has `protect: false` and other settings; set `allow_disabled_policies` if that is meant"
        }
    }
}
