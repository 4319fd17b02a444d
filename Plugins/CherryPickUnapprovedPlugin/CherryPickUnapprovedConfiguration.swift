public import PluginKit

/// The section `cherry_pick_unapproved` of `plugins.yaml`.
public struct CherryPickUnapprovedConfiguration: PluginConfiguration, ConfigurationSection {
    /// The branches that need an approval.
    public var branches = RegularExpression(valid: "^release-.*$")
    /// What is said of pull requests that have none, in Markdown; empty for a ready-made text.
    public var comment = ""

    /// The defaults.
    public init() {}

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        .init("branchregexp", \.branches, "The branches that need an approval.", example: "^release-.*$"),
        .init(
            "comment",
            \.comment,
            "What is said of pull requests without an approval, in Markdown. Without it, a text of Bowsprit's.",
            example: "A release manager must approve this."
        ),
    ]
}
