import ForgeModel
import YAML

extension PluginsConfiguration {
    /// The plugins that are on for a repository or its organisation, in the order in which they are asked.
    ///
    /// - Parameter catalog: The plugins that Bowsprit has.
    func explained(
        for repository: RepositoryName,
        catalog: PluginCatalog,
        texts: ConfigurationTexts
    ) -> [PluginExplanation] {
        let enabled = enabledPlugins(for: repository)
        let named = enablements.filter { repository.isNamed(by: $0.scope) }
        // The organisation's come first, as in the list of those that are on.
        return named.sorted { $0.scope.count < $1.scope.count }.map { scope, plugin in
            let isOn = enabled.contains(plugin)
            return PluginExplanation(
                name: plugin.name,
                scope: scope,
                place: plugin.location.map { ConfigurationPlace($0) },
                isOn: isOn,
                exclusion: isOn ? nil : exclusion(of: repository, from: scope, texts),
                isOffered: catalog.names.contains(plugin.name)
            )
        }
    }

    /// The external plugins for a repository.
    func explainedExternalPlugins(for repository: RepositoryName) -> [ExternalPluginExplanation] {
        externalPlugins(for: repository).map { plugin in
            ExternalPluginExplanation(
                name: plugin.name,
                endpoint: plugin.endpoint,
                events: plugin.events,
                place: plugin.location.map { ConfigurationPlace($0) }
            )
        }
    }

    private func exclusion(
        of repository: RepositoryName,
        from scope: String,
        _ texts: ConfigurationTexts
    ) -> ConfigurationPlace? {
        let excluded = texts.node(["plugins", scope, "excluded_repos"])?.elements ?? []
        return excluded.first { $0.text?.lowercased() == repository.name.lowercased() }
            .map { ConfigurationPlace($0.location) }
    }
}
