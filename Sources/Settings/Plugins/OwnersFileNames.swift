public import ConfigurationSchema

/// The names of the files with owners: a value of `owners.filenames`.
public struct OwnersFileNames: ConfigurationSection, Hashable {
    /// The file with the owners of a directory; empty for none.
    public var owners = ""
    /// The file with the aliases; empty for none.
    public var ownersAliases = ""

    /// Prow's own names.
    public static let standard = {
        var names = OwnersFileNames()
        names.owners = "OWNERS"
        names.ownersAliases = "OWNERS_ALIASES"
        return names
    }()

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        .init(
            "owners",
            \.owners,
            "The file with the owners of a directory; without it, there is none.",
            example: "KEEPERS"
        ),
        .init(
            "owners_aliases",
            \.ownersAliases,
            "The file with the aliases; without it, there is none.",
            example: "KEEPERS_ALIASES"
        ),
    ]

    /// No files.
    public init() {}
}
