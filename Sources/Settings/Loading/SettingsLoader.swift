public import Foundation
public import YAML

/// Reads Prow's configuration files, completes what they leave open and checks everything, in one go.
public struct SettingsLoader: Sendable {
    private let files: any SettingsFiles
    private let catalog: PluginCatalog
    private let rules: RulePolicy
    private let now: @Sendable () -> Date
    private let pluginFindings: @Sendable (PluginsConfiguration) -> [Diagnostic]

    /// Reads files of a place.
    ///
    /// - Parameters:
    ///   - catalog: The plugins that there are.
    ///   - rules: How grave findings are; what is strict about them is left to those who show findings.
    ///   - now: The time that times in files are compared with.
    ///   - pluginFindings: What the plugins find wrong with their sections.
    public init(
        files: any SettingsFiles = LocalSettingsFiles(),
        catalog: PluginCatalog,
        rules: RulePolicy = RulePolicy(),
        now: @escaping @Sendable () -> Date = { Date() },
        pluginFindings: @escaping @Sendable (PluginsConfiguration) -> [Diagnostic] = { _ in [] }
    ) {
        self.files = files
        self.catalog = catalog
        self.rules = rules.lenient
        self.now = now
        self.pluginFindings = pluginFindings
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
        var load = SettingsLoad(
            paths,
            files: files,
            reading: SettingsReading(rules: rules, time: now()),
            earlier: earlier
        )
        let main = load.mainFile()
        let jobs = await load.jobFiles(main)
        let plugins = load.pluginFile(catalog)

        let diagnostics = rules.applied(to: load.diagnostics + pluginFindings(plugins)).inOrder
        guard let bot = main.bot, let jobs, !diagnostics.contains(where: { $0.severity == .error }) else {
            return (LoadedSettings(settings: nil, diagnostics: diagnostics, files: load.read), load.memory)
        }
        var settings = SettingsSnapshot()
        settings.bot = bot
        settings.jobs = jobs
        settings.plugins = plugins
        return (LoadedSettings(settings: settings, diagnostics: diagnostics, files: load.read), load.memory)
    }

    /// A text that differs after any file of the configuration has changed, was added or removed.
    public func version(of paths: SettingsPaths) -> String {
        let trees = [files.mainTree(paths), files.jobTree(paths), files.pluginTree(paths)]
        let lines = trees.flatMap { tree in
            tree.entries.map { "\($0.path) \($0.version)" } + tree.diagnostics.map(\.description)
        }
        return lines.joined(separator: "\n")
    }
}
