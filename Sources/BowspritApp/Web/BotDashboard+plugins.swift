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
            plugins: entries,
            enablements: enablements.map {
                PluginEnablement(plugin: $0.plugin.name, scope: $0.scope, origin: $0.plugin.location?.place ?? "")
            },
            repositories: try await log.repositories()
        )
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

extension String {
    /// Whether this key of plugins.yaml, `org` or `org/repo`, covers a repository.
    fileprivate func isScope(of repository: RepositoryName) -> Bool {
        equalsFolded(repository.owner) || equalsFolded(repository.fullName)
    }
}

extension SourceLocation {
    fileprivate var place: String { "\(file):\(line)" }
}
