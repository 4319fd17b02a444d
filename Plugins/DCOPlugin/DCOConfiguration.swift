public import PluginKit

/// The section `dco` of `plugins.yaml`: settings by `org/repo`, organisation or `*`.
public struct DCOConfiguration: PluginConfiguration {
    private let settings: [String: DCOSettings]

    /// The defaults for every repository.
    public init() {
        settings = [:]
    }

    /// A map of settings.
    public static var schema: ValueSchema { .map(keys: "`ORG/REPO`, `ORG` or `*`", DCOSettings.schema) }

    /// Reads what the file says; what it leaves out is as by default.
    ///
    /// - Throws: `DecodingError` for a value of the wrong type.
    public init(from decoder: any Decoder) throws {
        settings = try [String: DCOSettings](from: decoder)
    }

    /// The settings that hold for a repository: its own, else its organisation's, else those of `*`. They are never
    /// merged.
    subscript(repository: RepositoryName) -> DCOSettings {
        func entry(_ name: String) -> DCOSettings? {
            settings.filter { $0.key.equalsFolded(name) }.min { $0.key < $1.key }?.value
        }
        return entry(repository.fullName) ?? entry(repository.owner) ?? settings["*"] ?? DCOSettings()
    }
}
