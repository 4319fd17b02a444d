import Hooks
import Settings

/// How configuration is read: by `serve` and by `check-config` alike, so that nothing passes here and fails there.
enum ConfigurationReading {
    /// What reads files, and finds what is wrong with them and with the plugins' own sections.
    static var loader: SettingsLoader { loader(of: LocalSettingsFiles()) }

    /// What reads files of a place.
    static func loader(of files: any SettingsFiles) -> SettingsLoader {
        SettingsLoader(files: files, catalog: BuiltinPlugins.catalog) { plugins in
            PluginSet(BuiltinPlugins.all, configuration: plugins).diagnostics
        }
    }
}
