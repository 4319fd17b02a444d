public import ConfigurationSchema

extension ProtectionPolicy {
    /// The keys of one level.
    public static let keys: SectionKeys<Self> = [
        .init("protect", \.protect, "Whether branches are protected.", example: "true"),
        .init(
            "unmanaged",
            \.unmanaged,
            "Whether the protection of branches is left as it is.",
            example: "true",
            hasEffect: false
        ),
        .init(
            "required_status_checks",
            \.requiredStatusChecks,
            "What must have passed before a merge, besides the required jobs.",
            example: "{contexts: [EasyCLA]}"
        ),
        .init(
            "required_pull_request_reviews",
            \.requiredPullRequestReviews,
            "What reviews a merge needs.",
            example: "{required_approving_review_count: 1}",
            hasEffect: false
        ),
        .init(
            "restrictions",
            \.restrictions,
            "Who may push to branches.",
            example: "{teams: [release-managers]}",
            hasEffect: false
        ),
        .init(
            "enforce_admins",
            \.enforceAdmins,
            "Whether administrators are bound too.",
            example: "true",
            hasEffect: false
        ),
        .init(
            "required_linear_history",
            \.requiredLinearHistory,
            "Whether merge commits are refused.",
            example: "true",
            hasEffect: false
        ),
        .init(
            "allow_force_pushes",
            \.allowForcePushes,
            "Whether branches may be rewritten.",
            example: "false",
            hasEffect: false
        ),
        .init(
            "allow_deletions",
            \.allowDeletions,
            "Whether branches may be deleted.",
            example: "false",
            hasEffect: false
        ),
        .init(
            "require_signed_commits",
            \.requireSignedCommits,
            "Whether commits must be signed.",
            example: "true",
            hasEffect: false
        ),
        .init(
            "require_manually_triggered_jobs",
            \.requireManuallyTriggeredJobs,
            "Whether a merge needs required jobs that only a comment starts.",
            example: "true"
        ),
        .init(
            "include",
            \.include,
            "Branches that are meant; without it, all. Lists of all levels are joined.",
            example: "[main, '^release-']",
            hasEffect: false
        ),
        .init(
            "exclude",
            \.exclude,
            "Branches that are left out. Lists of all levels are joined.",
            example: "['^dependabot/']",
            hasEffect: false
        ),
    ]
}
