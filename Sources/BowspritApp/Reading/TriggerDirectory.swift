import ForgeModel
import PluginKit
import Settings
import Synchronization
import TriggerPlugin
import YAML

/// The settings of `triggers` of the moment, read once for each generation of the settings.
final class TriggerDirectory: Sendable {
    private let settings: CurrentSettings
    private let section = Mutex((generation: -1, value: Trigger.Configuration()))

    init(settings: CurrentSettings) {
        self.settings = settings
    }

    /// What holds for a repository.
    subscript(repository: RepositoryName) -> TriggerSettings {
        let (snapshot, generation) = settings.numbered
        return section.withLock { section in
            if section.generation != generation {
                let read = snapshot.plugins.section(
                    named: Trigger.configurationKey,
                    as: Trigger.Configuration.self
                )
                section = (generation, read?.value ?? Trigger.Configuration())
            }
            return section.value[repository]
        }
    }
}
