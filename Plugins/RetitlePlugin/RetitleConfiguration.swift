public import PluginKit

/// The section `retitle` of `plugins.yaml`.
public struct RetitleConfiguration: PluginConfiguration, ConfigurationSection {
    /// Whether closed issues and pull requests get new titles, too.
    public var allowsClosedIssues = false

    /// The defaults.
    public init() {}

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        .init(
            "allow_closed_issues",
            \.allowsClosedIssues,
            "Whether `/retitle` works on closed issues and pull requests, too.",
            example: "true"
        )
    ]
}
