import Foundation
import Settings
import YAML

/// Says what changes between two configurations: `bowsprit plan`.
public struct PlanConfig: Sendable {
    /// In which form the plan is printed.
    public enum Output: String, CaseIterable, Sendable {
        /// For people at a terminal.
        case text
        /// For a comment on a pull request.
        case markdown
        /// One JSON document.
        case json
    }

    /// The configuration before: a folder, or `REVISION:FOLDER`.
    public var old: String
    /// The configuration after: a folder, or `REVISION:FOLDER`.
    public var new: String
    /// What plugins.yaml may switch on.
    public var plugins = PluginList.builtin
    /// Where config.yaml is in both (`--config-path`); nil for the usual places.
    public var configPath: String?
    /// Where jobs are in both (`--job-config-path`); nil for the usual places.
    public var jobConfigPath: String?
    /// Where plugins.yaml is in both (`--plugin-config`); nil for the usual places.
    public var pluginConfigPath: String?
    /// A directory of the git repository that revisions are of.
    public var repositoryPath = "."
    /// In which form the plan is printed (`--output`).
    public var output = Output.text

    /// Compares two configurations.
    public init(old: String, new: String) {
        self.old = old
        self.new = new
    }

    /// Compares and prints.
    ///
    /// - Returns: Whether something changes.
    /// - Throws: ``UserError`` when a configuration can't be read or has mistakes.
    public func run(console: Console = .standard) async throws -> Bool {
        let plan = try await plan()
        let text =
            switch output {
            case .text: PlanText(plan).text(console.isColoured ? .ansi : .plain)
            case .markdown: PlanText(plan).markdown()
            case .json: try JSONEncoder.report.text(plan)
            }
        console.print(text.hasSuffix("\n") ? String(text.dropLast()) : text)
        return !plan.isEmpty
    }

    /// Compares.
    ///
    /// - Throws: ``UserError`` when a configuration can't be read or has mistakes.
    func plan() async throws -> ConfigurationPlan {
        let repository = URL(filePath: repositoryPath, directoryHint: .isDirectory)
        let folders = (
            try await ConfigurationFolder(old, repository: repository),
            try await ConfigurationFolder(new, repository: repository)
        )
        let names = ConfigurationFolder.Names(
            config: configPath,
            jobConfig: jobConfigPath,
            pluginConfig: pluginConfigPath
        )
        let paths = (folders.0.paths(names), folders.1.paths(names))
        try checkFlags(paths.0, paths.1)
        return ConfigurationPlan(
            from: try await version(folders.0, paths.0),
            to: try await version(folders.1, paths.1)
        )
    }

    /// A file may be new or gone, but a name that neither side has is a mistake.
    private func checkFlags(_ old: SettingsPaths, _ new: SettingsPaths) throws(UserError) {
        let flags = [
            ("--config-path", configPath, old.config ?? new.config),
            ("--job-config-path", jobConfigPath, old.jobConfig ?? new.jobConfig),
            ("--plugin-config", pluginConfigPath, old.pluginConfig ?? new.pluginConfig),
        ]
        for case (let flag, let name?, nil) in flags {
            throw UserError("\(flag): there is no \(name) in \(self.old) nor in \(self.new)")
        }
        for (argument, paths) in [(self.old, old), (self.new, new)] where paths == SettingsPaths() {
            throw UserError(
                "\(argument) has none of \(ConfigurationFolder.usualNames); "
                    + "name them with --config-path, --plugin-config and --job-config-path"
            )
        }
    }

    private func version(_ folder: ConfigurationFolder, _ paths: SettingsPaths) async throws -> ConfigurationVersion {
        let loader = ConfigurationReading.loader(of: folder.files, plugins: plugins)
        let settings = try await loader.load(paths).usable(folder.argument)
        return ConfigurationVersion(
            settings,
            config: ConfigurationTexts([paths.config].compactMap(\.self), files: folder.files),
            plugins: ConfigurationTexts([paths.pluginConfig].compactMap(\.self), files: folder.files)
        )
    }
}

extension LoadedSettings {
    /// The configuration.
    ///
    /// - Throws: ``UserError`` with every mistake in it.
    func usable(_ name: String) throws(UserError) -> SettingsSnapshot {
        if let settings { return settings }
        let mistakes = diagnostics.filter { $0.severity == .error }.map(\.description)
        throw UserError("the configuration in \(name) has mistakes:\n\(mistakes.joined(separator: "\n"))")
    }
}
