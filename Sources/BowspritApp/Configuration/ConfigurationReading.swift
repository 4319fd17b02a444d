import Hooks
import Settings

/// How configuration is read: by `serve` and by `check-config` alike, so that nothing passes here and fails there.
enum ConfigurationReading {
    /// What reads files, and finds what is wrong with them and with the plugins' own sections.
    static func loader(
        of files: any SettingsFiles = LocalSettingsFiles(),
        plugins: PluginList,
        rules: RulePolicy = RulePolicy()
    ) -> SettingsLoader {
        SettingsLoader(
            files: files,
            catalog: plugins.catalog,
            rules: rules,
            pluginFindings: { PluginSet(plugins.registrations, configuration: $0).diagnostics }
        )
    }
}
