public import ForgeModel

/// Which plugins there are, and where they are on.
public struct PluginCatalogue: Sendable, Hashable {
    /// Every plugin that can be switched on, by name.
    public var plugins: [PluginEntry]
    /// Which are on, in the order of the configuration.
    public var enablements: [PluginEnablement]
    /// The repositories to choose from.
    public var repositories: [RepositoryName]

    /// Joins the parts.
    public init(plugins: [PluginEntry], enablements: [PluginEnablement] = [], repositories: [RepositoryName] = []) {
        self.plugins = plugins
        self.enablements = enablements
        self.repositories = repositories
    }
}
