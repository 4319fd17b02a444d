public import ConfigurationSchema
public import ForgeModel

/// An entry of a section that lists settings for organisations and repositories.
public protocol RepositoryScoped: ConfigurationSection {
    /// Whom the entry is for: `org` or `org/repo`.
    var repos: [String] { get set }
}

extension RepositoryScoped {
    /// The key `repos`, which every such entry has.
    public static var repos: SectionKey<Self> {
        .init(
            "repos",
            \.repos,
            "The organisations (`ORG`) and repositories (`ORG/REPO`) that the entry is for.",
            example: "[kubernetes, kubernetes-sigs/kind]"
        )
    }
}

/// A section that is a list of entries, each for some repositories: Prow's `approve`, `lgtm`, `triggers`.
///
/// The first entry that names `org/repo` holds; else the first that names `org`; else the defaults. Entries are
/// never merged.
public struct PerRepository<Entry: RepositoryScoped>: PluginConfiguration {
    /// The entries in the file's order.
    public let entries: [Entry]

    /// The defaults.
    public init() {
        self.init([])
    }

    /// Wraps entries.
    public init(_ entries: [Entry]) {
        self.entries = entries
    }

    /// A list of entries.
    public static var schema: ValueSchema { .list(Entry.schema) }

    /// Reads what the file says; what it leaves out is as by default.
    ///
    /// - Throws: `DecodingError` for a value of the wrong type.
    public init(from decoder: any Decoder) throws {
        self.init(try [Entry](from: decoder))
    }

    /// The entry that holds for a repository.
    public subscript(repository: RepositoryName) -> Entry {
        func first(naming name: String) -> Entry? {
            entries.first { $0.repos.contains { $0.equalsFolded(name) } }
        }
        return first(naming: repository.fullName) ?? first(naming: repository.owner) ?? Entry()
    }
}
