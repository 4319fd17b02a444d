import Hooks
import Settings
import YAML

/// How configuration is read: by `serve` and by `check-config` alike, so that nothing passes here and fails there.
enum ConfigurationReading {
    /// Reads files and finds what is wrong with them.
    static var loader: SettingsLoader {
        SettingsLoader(catalog: BuiltinPlugins.catalog)
    }

    /// What is wrong with the plugins' own sections.
    static func findings(in plugins: PluginsConfiguration) -> [Diagnostic] {
        PluginSet(BuiltinPlugins.all, configuration: plugins).diagnostics
    }
}
