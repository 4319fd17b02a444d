import ForgeModel
import Owners
import Settings
import Synchronization

/// The settings of the moment, for readers that do not wait.
final class CurrentSettings: Sendable {
    private let state: Mutex<(snapshot: SettingsSnapshot, generation: Int)>

    init(_ snapshot: SettingsSnapshot) {
        state = Mutex((snapshot, 0))
    }

    var current: SettingsSnapshot {
        get { state.withLock { $0.snapshot } }
        set { state.withLock { $0 = (newValue, $0.generation + 1) } }
    }

    /// The settings, with a number that grows whenever they change.
    var numbered: (snapshot: SettingsSnapshot, generation: Int) { state.withLock { $0 } }
}

extension SettingsSnapshot {
    /// How OWNERS files of a repository are found and read.
    func ownersSettings(for repository: RepositoryName) -> Owners.OwnersSettings {
        let names = plugins.owners.fileNames(for: repository)
        return Owners.OwnersSettings(
            fileName: names.owners,
            aliasesFileName: names.ownersAliases,
            readsMarkdown: plugins.owners.readsMarkdown(in: repository),
            deniedDirectories: bot.ownersDirDenylist.patterns(for: repository),
            deniesPresetDirectories: false
        )
    }
}
