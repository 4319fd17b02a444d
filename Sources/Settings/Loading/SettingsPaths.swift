/// Where the configuration is, as Prow's flags name it.
public struct SettingsPaths: Hashable, Sendable {
    /// The main file (`--config-path`); nil for Prow's own defaults.
    public var config: String?
    /// A file with jobs, or a directory whose YAML files are read (`--job-config-path`).
    public var jobConfig: String?
    /// The file with plugins (`--plugin-config`); nil for no plugins.
    public var pluginConfig: String?
    /// Where files are that add to the main file and to the one with plugins.
    public var supplemental: SupplementalPaths

    /// Files and directories of configuration.
    public init(
        config: String? = nil,
        jobConfig: String? = nil,
        pluginConfig: String? = nil,
        supplemental: SupplementalPaths = SupplementalPaths()
    ) {
        self.config = config
        self.jobConfig = jobConfig
        self.pluginConfig = pluginConfig
        self.supplemental = supplemental
    }
}
