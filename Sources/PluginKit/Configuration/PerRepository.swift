public import ForgeModel

/// An entry of a section that lists settings for organisations and repositories.
public protocol RepositoryScoped: Decodable, Sendable {
    /// Whom the entry is for: `org` or `org/repo`.
    var repos: [String] { get }

    /// What holds for a repository that no entry names.
    init()
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
