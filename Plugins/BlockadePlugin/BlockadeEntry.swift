public import PluginKit

/// An entry of the section `blockades` of `plugins.yaml`: files that pull requests must not change.
public struct BlockadeEntry: RepositoryScoped {
    /// Whom the entry is for: `org` or `org/repo`.
    public var repos: [String] = []
    /// The branches that it is for; nil for all.
    public var branches: RegularExpression?
    /// The paths that are blocked.
    public var blocked: [RegularExpression] = []
    /// The paths that are not, although they are among those.
    public var exceptions: [RegularExpression] = []
    /// Why they are blocked.
    public var explanation = "Files are protected"

    /// The defaults.
    public init() {}

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        repos,
        .init("branchregexp", \.branches, "The branches that are protected. Without it, all.", example: "^release-"),
        .init("blockregexps", \.blocked, "The paths that pull requests must not change.", example: "['^vendor/']"),
        .init(
            "exceptionregexps",
            \.exceptions,
            "Paths among those that they may change.",
            example: "['^vendor/ours/']"
        ),
        .init("explanation", \.explanation, "Why the files are protected.", example: "Vendored code is generated."),
    ]

    /// Whether the entry is for a branch of a repository, and blocks anything.
    func isFor(_ branch: String, of repository: RepositoryName) -> Bool {
        !blocked.isEmpty && branches?.matches(branch) ?? true
            && repos.contains { $0.equalsFolded(repository.fullName) || $0.equalsFolded(repository.owner) }
    }

    /// Whether the entry blocks a file.
    func blocks(_ path: String) -> Bool {
        blocked.contains { $0.matches(path) } && !exceptions.contains { $0.matches(path) }
    }
}
