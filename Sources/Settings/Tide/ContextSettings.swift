public import ConfigurationSchema
public import RE2

/// What is said about contexts at one level of `tide.context_options`.
public struct ContextSettings: ConfigurationSection, Hashable {
    /// Whether contexts that nothing speaks of may be anything; nil leaves that to the wider level.
    public var skipUnknownContexts: Bool?
    /// Contexts that must be there and green.
    public var requiredContexts: [String] = []
    /// Contexts that must be green if they are there.
    public var requiredIfPresentContexts: [String] = []
    /// Contexts that may be anything.
    public var optionalContexts: [String] = []
    /// Expressions of such contexts.
    public var optionalExpressions: [RegularExpression] = []
    /// Whether what branch protection requires is required; nil leaves that to the wider level.
    public var fromBranchProtection: Bool?
    /// Whether contexts that are pending are set green before a batch merges; nil leaves that to the wider level.
    public var overwritePendingContexts: Bool?

    /// The keys of one level.
    public static let keys: SectionKeys<Self> = [
        .init(
            "skip-unknown-contexts",
            \.skipUnknownContexts,
            "Whether contexts that neither jobs nor these settings name may be red. Without it, they must be green.",
            example: "true"
        ),
        .init(
            "required-contexts",
            \.requiredContexts,
            "Contexts that must be there and green, besides the required jobs.",
            example: "[EasyCLA]"
        ),
        .init(
            "required-if-present-contexts",
            \.requiredIfPresentContexts,
            "Contexts that must be green if they are there.",
            example: "[codecov]"
        ),
        .init(
            "optional-contexts",
            \.optionalContexts,
            "Contexts that may be red.",
            example: "[deploy/netlify]"
        ),
        .init(
            "optional-regex-contexts",
            \.optionalExpressions,
            "Expressions of contexts that may be red.",
            example: "['^deploy/']"
        ),
        .init(
            "from-branch-protection",
            \.fromBranchProtection,
            "Whether the contexts that `branch-protection` requires are required.",
            example: "true"
        ),
        .init(
            "overwrite-pending-contexts",
            \.overwritePendingContexts,
            "Whether contexts that are pending are set green before a batch merges.",
            example: "true"
        ),
    ]

    /// Nothing is said.
    public init() {}

    /// These settings with those of a narrower level: what it says counts, and its contexts are added.
    public func narrowed(by narrower: ContextSettings?) -> ContextSettings {
        guard let narrower else { return self }
        var result = self
        result.skipUnknownContexts = narrower.skipUnknownContexts ?? skipUnknownContexts
        result.requiredContexts += narrower.requiredContexts
        result.requiredIfPresentContexts += narrower.requiredIfPresentContexts
        result.optionalContexts += narrower.optionalContexts
        result.optionalExpressions += narrower.optionalExpressions
        result.fromBranchProtection = narrower.fromBranchProtection ?? fromBranchProtection
        result.overwritePendingContexts = narrower.overwritePendingContexts ?? overwritePendingContexts
        return result
    }
}
