public import ConfigurationSchema
public import RE2

/// What is said about the protection of branches at one level of `branch-protection`.
///
/// See [protected branches](https://docs.github.com/en/rest/branches/branch-protection).
public struct ProtectionPolicy: ConfigurationSection, Encodable, Hashable {
    /// Whether the branch is left alone.
    public var unmanaged: Bool?
    /// Whether the branch is protected.
    public var protect: Bool?
    /// Whether administrators are bound too.
    public var enforceAdmins: Bool?
    /// Whether merge commits are refused.
    public var requiredLinearHistory: Bool?
    /// Whether the branch may be rewritten.
    public var allowForcePushes: Bool?
    /// Whether the branch may be deleted.
    public var allowDeletions: Bool?
    /// Whether commits must be signed.
    public var requireSignedCommits: Bool?
    /// Whether required jobs that only a comment starts must have run.
    public var requireManuallyTriggeredJobs: Bool?
    /// What must have passed before a merge.
    public var requiredStatusChecks: ProtectionChecks?
    /// Who may push.
    public var restrictions: ProtectionActors?
    /// What reviews a merge needs.
    public var requiredPullRequestReviews: ProtectionReviews?
    /// Expressions of branches that are left out.
    public var exclude: [RegularExpression] = []
    /// Expressions of the only branches that are meant.
    public var include: [RegularExpression] = []

    /// Nothing is said.
    public init() {}

    /// Whether something is said.
    public var isDefined: Bool {
        self != ProtectionPolicy()
    }
}
