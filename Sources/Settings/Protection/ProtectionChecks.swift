public import ConfigurationSchema

/// What must have passed before a merge: `required_status_checks`.
public struct ProtectionChecks: ConfigurationSection, Encodable, Hashable {
    /// The contexts.
    public var contexts: [String] = []
    /// Whether they must have passed on the newest base.
    public var strict: Bool?

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        .init(
            "contexts",
            \.contexts,
            "Contexts that must be green. Lists of all levels are joined.",
            example: "[EasyCLA]"
        ),
        .init(
            "strict",
            \.strict,
            "Whether a pull request must be up to date with its base. Does not go together with a merge pool.",
            example: "false",
            hasEffect: false
        ),
    ]

    /// Nothing is said.
    public init() {}

    /// Needs these contexts.
    public init(contexts: [String]) {
        self.contexts = contexts
    }
}
