public import PluginKit

/// The section `release_note` of `plugins.yaml`.
public struct ReleaseNoteConfiguration: PluginConfiguration, ConfigurationSection {
    /// The page that says how to write a release note.
    public var guidelinesURL = "https://git.k8s.io/community/contributors/guide/release-notes.md"

    /// The defaults.
    public init() {}

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        .init(
            "guidelines_url",
            \.guidelinesURL,
            "The page that says how to write a release note.",
            example: "https://example.com/release-notes"
        )
    ]
}
