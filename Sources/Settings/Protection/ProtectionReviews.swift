public import ConfigurationSchema

/// What reviews a merge needs: `required_pull_request_reviews`.
public struct ProtectionReviews: ConfigurationSection, Encodable, Hashable {
    /// Who may dismiss reviews.
    public var dismissalRestrictions: ProtectionActors?
    /// Whether a push dismisses them.
    public var dismissStaleReviews: Bool?
    /// Whether owners of the code must review.
    public var requireCodeOwnerReviews: Bool?
    /// How many approvals there must be.
    public var requiredApprovingReviewCount: Int?
    /// Who needs no review.
    public var bypassAllowances: ProtectionActors?

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        .init(
            "required_approving_review_count",
            \.requiredApprovingReviewCount,
            "How many approving reviews a merge needs.",
            example: "1"
        ),
        .init(
            "require_code_owner_reviews",
            \.requireCodeOwnerReviews,
            "Whether people whom GitHub's CODEOWNERS names must review.",
            example: "true"
        ),
        .init("dismiss_stale_reviews", \.dismissStaleReviews, "Whether a push dismisses approvals.", example: "true"),
        .init(
            "dismissal_restrictions",
            \.dismissalRestrictions,
            "Who may dismiss reviews.",
            example: "{teams: [maintainers]}"
        ),
        .init(
            "bypass_pull_request_allowances",
            \.bypassAllowances,
            "Who may push without a review.",
            example: "{users: [release-bot]}"
        ),
    ]

    /// Nothing is said.
    public init() {}
}
