import Dashboard
import ForgeModel
import Hooks
import Persistence
import PluginKit
import Settings
import WebPages
import YAML

extension BotDashboard {
    func configuration() async throws -> ConfigurationState { configurationWatch.shown }

    func plugins(in repository: RepositoryName?) async throws -> PluginCatalogue {
        let set = host.plugins
        let on = repository.map { set.configuration.enabledPlugins(for: $0) }
        let repositories = try await log.repositories()
        let external = set.configuration.externalEnablements.filter { enablement in
            repository.map { enablement.scope.isScope(of: $0) } ?? true
        }
        let entries = set.members.filter { member in on?.contains { $0.name == member.name.text } ?? true }
            .map { member in
                PluginEntry(
                    name: member.name.text,
                    summary: member.summary,
                    commands: member.handlers.flatMap(\.commands).map(CommandEntry.init)
                )
            }
        let enablements = set.configuration.enablements.filter { enablement in
            repository.map { enablement.scope.isScope(of: $0) } ?? true
        }
        return PluginCatalogue(
            plugins: entries + (await self.entries(of: external, known: repositories)),
            enablements: enablements.map {
                PluginEnablement(plugin: $0.plugin.name, scope: $0.scope, origin: $0.plugin.location?.place ?? "")
            }
                + external.map {
                    PluginEnablement(
                        plugin: "external:\($0.plugin.name)",
                        scope: $0.scope,
                        origin: $0.plugin.location?.place ?? ""
                    )
                },
            repositories: repositories
        )
    }

    /// What programs outside the bot say of themselves. One that does not answer is listed without help.
    private func entries(
        of enablements: [(scope: String, plugin: ExternalPlugin)],
        known: [RepositoryName]
    ) async -> [PluginEntry] {
        let byName = Dictionary(grouping: enablements, by: \.plugin.name).sorted { $0.key < $1.key }
        let help = await help.help(
            of: byName.compactMap { _, enablements in
                guard let plugin = enablements.first?.plugin else { return nil }
                let named = enablements.compactMap { RepositoryName($0.scope) }
                let others = known.filter { name in
                    !named.contains(name) && enablements.contains { $0.scope.isScope(of: name) }
                }
                return (plugin, named + others)
            }
        )
        return byName.compactMap { name, enablements in
            guard let endpoint = enablements.first?.plugin.endpoint else { return nil }
            return PluginEntry(
                name: "external:\(name)",
                summary: help[endpoint]?.description ?? "It did not say what it does.",
                commands: (help[endpoint]?.commands ?? []).map(CommandEntry.init),
                endpoint: endpoint
            )
        }
    }
}

extension CommandEntry {
    init(_ command: Command) {
        self.init(
            usage: command.usage,
            summary: command.summary,
            audience: command.audience.words,
            places: command.places.words,
            examples: command.examples
        )
    }
}

extension CommandEntry {
    fileprivate init(_ command: ExternalPluginHelp.Command) {
        self.init(
            usage: command.usage,
            summary: command.description,
            audience: command.whoCanUse,
            places: "",
            examples: command.examples
        )
    }
}

extension String {
    /// Whether this key of plugins.yaml, `org` or `org/repo`, covers a repository.
    fileprivate func isScope(of repository: RepositoryName) -> Bool {
        equalsFolded(repository.owner) || equalsFolded(repository.fullName)
    }
}

extension SourceLocation {
    fileprivate var place: String { "\(file):\(line)" }
}
