public import PluginKit

/// The section `jira` of `plugins.yaml`.
public struct JiraConfiguration: PluginConfiguration, ConfigurationSection {
    /// Projects whose issues are not linked.
    public var disabledProjects: [String] = []

    /// The defaults.
    public init() {}

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        .init(
            "disabled_jira_projects",
            \.disabledProjects,
            "The projects whose issues are not linked, by their keys, whatever their case.",
            example: "[ENTERPRISE]"
        )
    ]
}
