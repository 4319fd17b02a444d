import YAML

/// Reads Prow's configuration files, completes what they leave open and checks everything, in one go.
public struct SettingsLoader: Sendable {
    private let files: any SettingsFiles
    private let catalog: PluginCatalog

    /// Reads files of a place.
    ///
    /// - Parameter catalog: The plugins that there are.
    public init(files: any SettingsFiles = LocalSettingsFiles(), catalog: PluginCatalog) {
        self.files = files
        self.catalog = catalog
    }

    /// Reads the configuration. Every mistake is found, not just the first.
    public func load(_ paths: SettingsPaths) async -> LoadedSettings {
        await load(paths, earlier: SettingsMemory()).loaded
    }

    /// Reads the configuration; of the job files only those that are not as they were.
    func load(
        _ paths: SettingsPaths,
        earlier: SettingsMemory
    ) async -> (loaded: LoadedSettings, memory: SettingsMemory) {
        var load = SettingsLoad(files: files, earlier: earlier)
        let bot = load.mainFile(paths.config)
        let jobs = await load.jobFiles(paths.jobConfig, bot)
        let plugins = load.pluginFile(paths.pluginConfig, catalog: catalog)

        let diagnostics = load.diagnostics.inOrder
        guard let bot, let jobs, !diagnostics.contains(where: { $0.severity == .error }) else {
            return (LoadedSettings(settings: nil, diagnostics: diagnostics, files: load.paths), load.memory)
        }
        var settings = SettingsSnapshot()
        settings.bot = bot
        settings.jobs = jobs
        settings.plugins = plugins
        return (LoadedSettings(settings: settings, diagnostics: diagnostics, files: load.paths), load.memory)
    }

    /// A text that differs after any file of the configuration has changed, was added or removed.
    public func version(of paths: SettingsPaths) -> String {
        var lines = [paths.config, paths.pluginConfig].compactMap(\.self).map { path in
            do {
                return "\(path) \(try files.status(of: path).version)"
            } catch {
                return "\(path) \(error)"
            }
        }
        if let path = paths.jobConfig {
            var tree = JobFileTree(files)
            tree.walk(path)
            lines += tree.entries.map { "\($0.path) \($0.version)" }
        }
        return lines.joined(separator: "\n")
    }
}
