import AsyncHTTPClient
import ForgeModel
import Foundation
import GitHubForge
import Logging
import Settings
import YAML

/// Reads configuration as the bot would and says everything that is wrong or doubtful: Prow's `checkconfig`.
public enum CheckConfig {
    /// Checks and prints.
    ///
    /// - Returns: Whether the configuration is without errors.
    /// - Throws: ``UserError`` when the flags can't be followed.
    public static func run(_ options: CheckConfigOptions, console: Console = .standard) async throws -> Bool {
        let report = try await report(options, clock: ContinuousClock())
        switch options.output {
        case .text:
            console.print(report.text(console.isColoured ? .colored : .plain, source: source))
        case .json:
            console.print(try report.json())
        case .github:
            console.print(report.annotations)
        }
        return !report.hasErrors
    }

    /// Checks.
    ///
    /// - Throws: ``UserError`` when the flags can't be followed.
    static func report(_ options: CheckConfigOptions, clock: some Clock<Duration>) async throws -> CheckConfigReport {
        let (selection, policy) = (try options.selection(), try options.policy())
        let (paths, credentials) = (try options.paths(), try options.credentials())
        let ownJobs = try options.ownJobs()
        let start = clock.now

        let loaded = await ConfigurationReading.loader(plugins: options.plugins, rules: policy).load(paths)
        var findings = loaded.diagnostics
        var skipped: [CheckReport.Skipped] = []
        if let settings = loaded.settings {
            if let (repository, files) = ownJobs {
                findings += files.diagnostics
                findings += ProwYAML.load(files.texts, for: repository, settings: settings).diagnostics
            }
            let checks = ConfigurationChecks(selection, requiredJobAnnotations: options.requiredJobAnnotations)
            let trees = ConfigurationTrees(paths, files: LocalSettingsFiles())
            let report = try await surroundings(options, credentials) {
                await checks.report(on: settings, trees: trees, surroundings: $0)
            }
            findings += report.diagnostics
            skipped = report.skipped
        }
        let summary = SettingsSummary(
            loaded.settings,
            files: loaded.files.count + (ownJobs?.files.texts.count ?? 0),
            duration: start.duration(to: clock.now)
        )
        findings.sort { ($0.file, $0.line, $0.column) < ($1.file, $1.line, $1.column) }
        return CheckConfigReport(
            findings: shown(findings, policy, isUsable: loaded.settings != nil),
            skipped: skipped,
            configuration: summary
        )
    }

    /// The findings as the policy makes them. Where they left no configuration, they stand: `serve` would not start.
    private static func shown(_ findings: [Diagnostic], _ policy: RulePolicy, isUsable: Bool) -> [Diagnostic] {
        let shown = policy.applied(to: findings)
        return isUsable || shown.contains { $0.severity == .error } ? shown : findings
    }

    private static func surroundings<Result>(
        _ options: CheckConfigOptions,
        _ credentials: GitHubCredentials?,
        _ body: (any CheckSurroundings) async throws -> Result
    ) async throws -> Result {
        guard let credentials else { return try await body(LocalSurroundings()) }
        let http = HTTPClient(eventLoopGroupProvider: .singleton)
        let client = GitHubClient(
            endpoints: options.endpoints,
            credentials: credentials,
            http: http,
            isDryRun: true,
            logger: Logger(label: "bowsprit")
        )
        do {
            let result = try await body(LocalSurroundings(client: client, isApp: options.appID != nil))
            try await http.shutdown()
            return result
        } catch {
            try await http.shutdown()
            throw error
        }
    }

    private static func source(_ path: String) -> SourceText? {
        (try? LocalSettingsFiles().text(of: path)).map { SourceText(String(decoding: $0, as: UTF8.self)) }
    }
}
