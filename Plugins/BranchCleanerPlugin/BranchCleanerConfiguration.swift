public import PluginKit

/// The section `branch_cleaner` of `plugins.yaml`.
public struct BranchCleanerConfiguration: PluginConfiguration, ConfigurationSection {
    /// The branches that stay, by organisation or `org/repo`: names, or expressions that match somewhere in the name.
    public var preservedBranches: [String: [RegularExpression]] = [:]

    /// The defaults.
    public init() {}

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        .init(
            "preserved_branches",
            \.preservedBranches,
            """
            The branches that stay, by organisation and by `ORG/REPO`; what both say adds up. Each is a name or a \
            regular expression (RE2), which may match anywhere in the name: `main` keeps `maintenance` too.
            """,
            example: "{kubernetes: [main, '^release-']}",
            schema: .map(keys: "`ORG` or `ORG/REPO`", .list(RegularExpression.schema))
        )
    ]

    /// Whether a branch of a repository stays.
    func preserves(_ branch: String, in repository: RepositoryName) -> Bool {
        preservedBranches.contains { scope, expressions in
            (scope.equalsFolded(repository.owner) || scope.equalsFolded(repository.fullName))
                && expressions.contains { $0.pattern == branch || $0.matches(branch) }
        }
    }
}
