public import PluginKit

/// The section `goose` of `plugins.yaml`.
public struct GooseConfiguration: PluginConfiguration, ConfigurationSection {
    /// The file with the key for Unsplash; empty for none.
    public var keyPath = ""

    /// The defaults.
    public init() {}

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        .init(
            "key_path",
            \.keyPath,
            "The file whose first line is the key for [Unsplash](https://unsplash.com/developers).",
            example: "/etc/bowsprit/unsplash-key"
        )
    ]
}
