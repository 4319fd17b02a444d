public import ConfigurationSchema
public import ForgeModel

/// `owners`: how OWNERS files are read.
public struct OwnersSettings: ConfigurationSection, Hashable {
    /// Organisations and repositories whose Markdown files may carry owners.
    public var markdownRepos: [String] = []
    /// Organisations and repositories in which owners need not be collaborators.
    public var skipCollaborators: [String] = []
    /// Labels that OWNERS files can't bring.
    public var labelsDenylist = ["approved", "lgtm"]
    /// The names of the files.
    public var fileNames = RepositoryMap<OwnersFileNames>()

    /// Prow's own defaults.
    public init() {}

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        .init(
            "mdyamlrepos",
            \.markdownRepos,
            "Organisations and repositories whose Markdown files may carry owners in their front matter.",
            example: "[kubernetes/website]"
        ),
        .init(
            "skip_collaborators",
            \.skipCollaborators,
            "Organisations and repositories in which owners need not be collaborators.",
            example: "[kubernetes]"
        ),
        .init(
            "labels_denylist",
            \.labelsDenylist,
            "Labels that OWNERS files can't bring. An empty list is the usual one.",
            example: "[approved, lgtm]"
        ),
        .init(
            "filenames",
            \.fileNames,
            "Other names of the files with owners.",
            example: "{kubernetes/website: {owners: KEEPERS, owners_aliases: KEEPERS_ALIASES}}"
        ),
    ]

    /// Keeps the usual labels where the list is empty.
    public mutating func finish(_ decoder: any Decoder) throws {
        if labelsDenylist.isEmpty { labelsDenylist = OwnersSettings().labelsDenylist }
    }

    /// Whether Markdown files of a repository may carry owners.
    public func readsMarkdown(in repository: RepositoryName) -> Bool {
        markdownRepos.contains { repository.isNamed(by: $0) }
    }

    /// Whether owners in a repository need not be collaborators.
    public func skipsCollaborators(in repository: RepositoryName) -> Bool {
        skipCollaborators.contains { repository.isNamed(by: $0) }
    }

    /// The names of the files in a repository.
    public func fileNames(for repository: RepositoryName) -> OwnersFileNames {
        fileNames[repository] ?? .standard
    }
}
