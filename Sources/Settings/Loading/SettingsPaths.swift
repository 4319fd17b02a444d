/// Where the configuration is, as Prow's flags name it.
public struct SettingsPaths: Hashable, Sendable {
    /// The main file (`--config-path`); nil for Prow's own defaults.
    public var config: String?
    /// A file with jobs, or a directory whose YAML files are read (`--job-config-path`).
    public var jobConfig: String?
    /// The file with plugins (`--plugin-config`); nil for no plugins.
    public var pluginConfig: String?

    /// Files and directories of configuration.
    public init(config: String? = nil, jobConfig: String? = nil, pluginConfig: String? = nil) {
        self.config = config
        self.jobConfig = jobConfig
        self.pluginConfig = pluginConfig
    }
}
