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
        var load = SettingsLoad(files: files)
        let bot = load.mainFile(paths.config)
        await load.jobFiles(paths.jobConfig)
        let jobs = bot.map { load.assemble($0) }
        let plugins = load.pluginFile(paths.pluginConfig, catalog: catalog)

        let diagnostics = load.diagnostics.inOrder
        guard let bot, let jobs, !diagnostics.contains(where: { $0.severity == .error }) else {
            return LoadedSettings(settings: nil, diagnostics: diagnostics, files: load.paths)
        }
        var settings = SettingsSnapshot()
        settings.bot = bot
        settings.jobs = jobs
        settings.plugins = plugins
        return LoadedSettings(settings: settings, diagnostics: diagnostics, files: load.paths)
    }

    /// A text that differs after any file of the configuration has changed, was added or removed.
    public func version(of paths: SettingsPaths) -> String {
        var tree = JobFileTree(files)
        var all = [paths.config, paths.pluginConfig].compactMap(\.self)
        if let path = paths.jobConfig {
            if (try? files.kind(of: path)) == .directory {
                tree.walk(path)
                all += tree.paths
            } else {
                all.append(path)
            }
        }
        return all.map { path in
            do {
                return "\(path) \(try files.version(of: path))"
            } catch {
                return "\(path) \(error)"
            }
        }.joined(separator: "\n")
    }
}
