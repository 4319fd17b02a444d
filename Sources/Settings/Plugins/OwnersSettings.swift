public import ForgeModel

/// `owners`: how OWNERS files are read.
public struct OwnersSettings: Decodable, Hashable, Sendable {
    /// The names of the two files.
    public struct FileNames: Decodable, Hashable, Sendable {
        /// The file with the owners of a directory.
        public var owners: String
        /// The file with the aliases.
        public var ownersAliases: String

        /// Prow's own names.
        public static let standard = FileNames(owners: "OWNERS", ownersAliases: "OWNERS_ALIASES")

        private enum CodingKeys: String, CodingKey {
            case owners
            case ownersAliases = "owners_aliases"
        }

        init(owners: String, ownersAliases: String) {
            self.owners = owners
            self.ownersAliases = ownersAliases
        }

        /// Decodes the names; one that is left out is empty, so that there is no such file.
        public init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            owners = try container.value(.owners, default: "")
            ownersAliases = try container.value(.ownersAliases, default: "")
        }
    }

    /// Organisations and repositories whose Markdown files may carry owners.
    public var markdownRepos: [String] = []
    /// Organisations and repositories in which owners need not be collaborators.
    public var skipCollaborators: [String] = []
    /// Labels that OWNERS files can't bring.
    public var labelsDenylist = ["approved", "lgtm"]
    /// The names of the files.
    public var fileNames = RepositoryMap<FileNames>()

    /// Prow's own defaults.
    public init() {}

    private enum CodingKeys: String, CodingKey {
        case markdownRepos = "mdyamlrepos"
        case skipCollaborators = "skip_collaborators"
        case labelsDenylist = "labels_denylist"
        case fileNames = "filenames"
    }

    /// Decodes the section.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        markdownRepos = try container.list(.markdownRepos)
        skipCollaborators = try container.list(.skipCollaborators)
        let denylist: [String] = try container.list(.labelsDenylist)
        if !denylist.isEmpty { labelsDenylist = denylist }
        fileNames = try container.value(.fileNames, default: fileNames)
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
    public func fileNames(for repository: RepositoryName) -> FileNames {
        fileNames[repository] ?? .standard
    }
}
