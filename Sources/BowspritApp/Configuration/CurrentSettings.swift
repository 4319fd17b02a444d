import ForgeModel
import Owners
import Settings
import Synchronization

/// The settings of the moment, for readers that do not wait.
final class CurrentSettings: Sendable {
    private let snapshot: Mutex<SettingsSnapshot>

    init(_ snapshot: SettingsSnapshot) {
        self.snapshot = Mutex(snapshot)
    }

    var current: SettingsSnapshot {
        get { snapshot.withLock { $0 } }
        set { snapshot.withLock { $0 = newValue } }
    }
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
