public import PluginKit

/// The section `project_manager` of `plugins.yaml`, which has no effect any more.
public struct ProjectManagerConfiguration: PluginConfiguration, ConfigurationSection {
    /// The projects of organisations and repositories.
    public var scopes: [String: ManagedScope] = [:]

    /// The defaults.
    public init() {}

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        .init(
            "orgsRepos",
            \.scopes,
            "The projects of organisations and repositories. GitHub has none of this kind any more.",
            hasEffect: false,
            schema: .map(keys: "`ORG` or `ORG/REPO`", ManagedScope.schema)
        )
    ]
}
