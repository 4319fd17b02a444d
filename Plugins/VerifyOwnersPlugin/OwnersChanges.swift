import PluginKit

/// The files about owners that a pull request changes and does not delete.
struct OwnersChanges {
    /// OWNERS files, except where they don't count.
    let owners: [ChangedFile]
    /// The file with aliases.
    let aliases: ChangedFile?

    var isEmpty: Bool { owners.isEmpty && aliases == nil }

    init(in files: [ChangedFile], _ settings: OwnersSettings) {
        let kept = files.filter { $0.change != .removed }
        aliases = kept.first { $0.path == settings.aliasesFileName }
        owners = kept.filter { file in
            file.path.split(separator: "/").last.map(String.init) == settings.fileName && !settings.denies(file.path)
        }
    }
}
