public import ConfigurationSchema
public import ForgeModel
public import RE2

/// `owners_dir_denylist`: directories whose OWNERS files don't count.
public struct OwnersDirDenylist: ConfigurationSection {
    /// Expressions by `ORG/REPO` or `ORG`.
    public var repos: [String: [RegularExpression]] = [:]
    /// Expressions for every repository.
    public var defaults: [RegularExpression] = []
    /// Whether Prow's own three expressions don't hold.
    public var ignorePreconfiguredDefaults = false

    /// Prow's own expressions.
    public static let preconfigured = [#"\.git$"#, "_output$", "vendor/.*/.*"]

    /// Only Prow's own expressions.
    public init() {}

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        .init(
            "default",
            \.defaults,
            "Expressions of directories in every repository.",
            example: "['^third_party/']"
        ),
        .init(
            "repos",
            \.repos,
            "Expressions of directories by `ORG/REPO` or `ORG`, besides those for every repository.",
            example: "{kubernetes/kubernetes: ['^staging/']}"
        ),
        .init(
            "ignore_preconfigured_defaults",
            \.ignorePreconfiguredDefaults,
            #"Whether OWNERS files in `\.git$`, `_output$` and `vendor/.*/.*` count."#
        ),
    ]

    /// The patterns that hold for a repository.
    public func patterns(for repository: RepositoryName) -> [String] {
        let own = repos.filter { repository.isNamed(by: $0.key) }.sorted { $0.key < $1.key }.flatMap(\.value)
        return (ignorePreconfiguredDefaults ? [] : Self.preconfigured) + (defaults + own).map(\.pattern)
    }
}
