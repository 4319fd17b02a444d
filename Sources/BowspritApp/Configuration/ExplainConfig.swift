import ForgeModel
import Foundation
import JobModel
public import Settings
import YAML

/// Says what a configuration means for one repository: `bowsprit explain-config`.
public struct ExplainConfig: Sendable {
    /// In which form the explanation is printed.
    public enum Output: String, CaseIterable, Sendable {
        /// For people.
        case text
        /// One JSON document.
        case json
    }

    /// What plugins.yaml may switch on.
    public var plugins = PluginList.builtin
    /// The repository, as `ORG/REPO`.
    public var repository: String
    /// The branch (`--branch`); nil for the one that most of the repository's jobs name.
    public var branch: String?
    /// The changed files (`--changed`); empty when they are not known.
    public var changed: [String] = []
    /// The only jobs that are explained (`--job`); empty for all.
    public var jobs: [String] = []
    /// Where config.yaml is (`--config-path`).
    public var configPath: String
    /// Where job files are, a file or a folder (`--job-config-path`); nil for none.
    public var jobConfigPath: String?
    /// Where plugins.yaml is (`--plugin-config`); nil for a plugins.yaml beside config.yaml.
    public var pluginConfigPath: String?
    /// Where files are that add to config.yaml and plugins.yaml (`--supplemental-...`).
    public var supplemental = SupplementalPaths()
    /// In which form the explanation is printed (`--output`).
    public var output = Output.text

    /// Explains a configuration for a repository.
    public init(repository: String, configPath: String) {
        self.repository = repository
        self.configPath = configPath
    }

    /// Explains and prints.
    ///
    /// - Throws: ``UserError`` when the configuration can't be read or has mistakes, or flags don't fit it.
    public func run(console: Console = .standard) async throws {
        let explanation = try await explanation()
        let text =
            switch output {
            case .text: ExplanationText(explanation, palette: console.isColoured ? .ansi : .plain).text
            case .json: try JSONEncoder.report.text(explanation)
            }
        console.print(text.hasSuffix("\n") ? String(text.dropLast()) : text)
    }

    /// Explains.
    ///
    /// - Throws: ``UserError`` when the configuration can't be read or has mistakes, or flags don't fit it.
    func explanation() async throws -> ConfigurationExplanation {
        guard let repository = RepositoryName(repository) else {
            throw UserError("\(repository) is not a repository; give it as ORG/REPO")
        }
        let paths = paths()
        let settings = try await ConfigurationReading.loader(plugins: plugins).load(paths).usable(configPath)
        let bases =
            settings.jobs.presubmits(for: repository).map(\.base)
            + settings.jobs.postsubmits(for: repository).map(\.base)
        try check(jobs, among: Set(bases.map(\.name)), of: repository)
        // Only the texts of files that the explanation speaks of are read again.
        let files = [paths.config, paths.pluginConfig].compactMap(\.self)
        let jobFiles = Set(bases.compactMap(\.source?.file)).subtracting(files).sorted()
        return ConfigurationExplanation(
            settings,
            for: repository,
            change: ChangeDescription(
                branch: branch ?? settings.jobs.likelyBranch(of: repository),
                files: changed.isEmpty ? nil : changed.map(Self.path)
            ),
            jobs: Set(jobs),
            catalog: plugins.catalog,
            texts: ConfigurationTexts(files + jobFiles, files: LocalSettingsFiles())
        )
    }

    private func paths() -> SettingsPaths {
        var paths = SettingsPaths(
            config: configPath,
            jobConfig: jobConfigPath,
            pluginConfig: pluginConfigPath,
            supplemental: supplemental
        )
        if pluginConfigPath == nil {
            let beside = URL(filePath: configPath).deletingLastPathComponent().appending(path: "plugins.yaml")
            let path = configPath.contains("/") ? beside.relativePath : "plugins.yaml"
            if FileManager.default.fileExists(atPath: path) { paths.pluginConfig = path }
        }
        return paths
    }

    private func check(_ jobs: [String], among names: Set<String>, of repository: RepositoryName) throws(UserError) {
        for job in jobs where !names.contains(job) {
            let hint = Spelling.suggestion(for: job, among: names.sorted()).map { "; \($0)" } ?? ""
            throw UserError("--job: \(repository) has no presubmit or postsubmit \(job)\(hint)")
        }
    }

    /// A file as git names it.
    private static func path(_ file: String) -> String {
        file.hasPrefix("./") ? String(file.dropFirst(2)) : file
    }
}
