/// What is said about the protection of branches at one level of `branch-protection`.
///
/// See [protected branches](https://docs.github.com/en/rest/branches/branch-protection).
public struct ProtectionPolicy: Decodable, Hashable, Sendable {
    /// What must have passed before a merge.
    public struct StatusChecks: Decodable, Hashable, Sendable {
        /// The contexts.
        public var contexts: [String] = []
        /// Whether they must have passed on the newest base.
        public var strict: Bool?
    }

    /// People and others by name; nil is not set, empty is nobody.
    public struct Actors: Decodable, Hashable, Sendable {
        /// Logins.
        public var users: [String]?
        /// Names of teams.
        public var teams: [String]?
        /// Names of apps.
        public var apps: [String]?
    }

    /// What reviews a merge needs.
    public struct Reviews: Decodable, Hashable, Sendable {
        /// Who may dismiss reviews.
        public var dismissalRestrictions: Actors?
        /// Whether a push dismisses them.
        public var dismissStaleReviews: Bool?
        /// Whether owners of the code must review.
        public var requireCodeOwnerReviews: Bool?
        /// How many approvals there must be.
        public var requiredApprovingReviewCount: Int?
        /// Who needs no review.
        public var bypassAllowances: Actors?

        private enum CodingKeys: String, CodingKey {
            case dismissalRestrictions = "dismissal_restrictions"
            case dismissStaleReviews = "dismiss_stale_reviews"
            case requireCodeOwnerReviews = "require_code_owner_reviews"
            case requiredApprovingReviewCount = "required_approving_review_count"
            case bypassAllowances = "bypass_pull_request_allowances"
        }
    }

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
    public var requiredStatusChecks: StatusChecks?
    /// Who may push.
    public var restrictions: Actors?
    /// What reviews a merge needs.
    public var requiredPullRequestReviews: Reviews?
    /// Expressions of branches that are left out.
    public var exclude: [String] = []
    /// Expressions of the only branches that are meant.
    public var include: [String] = []

    /// Nothing is said.
    public init() {}

    /// Whether something is said.
    public var isDefined: Bool {
        self != ProtectionPolicy()
    }
}
