/// Everything that the configuration files say, complete and checked, at one time.
public struct SettingsSnapshot: Sendable {
    /// The main configuration.
    public var bot = BotConfiguration()
    /// The jobs of the central configuration.
    public var jobs = JobsConfiguration()
    /// Which plugins are on where, and their settings.
    public var plugins = PluginsConfiguration()

    /// Prow's own defaults: no jobs, no plugins.
    public init() {}
}
