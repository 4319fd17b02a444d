public import PluginKit

/// The section `cat` of `plugins.yaml`.
public struct CatConfiguration: PluginConfiguration, ConfigurationSection {
    /// The file with the key for The Cat API; empty for none.
    public var keyPath = ""

    /// The defaults.
    public init() {}

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        .init(
            "key_path",
            \.keyPath,
            "The file whose first line is the key for [The Cat API](https://thecatapi.com).",
            example: "/etc/bowsprit/cat-api-key"
        )
    ]
}
