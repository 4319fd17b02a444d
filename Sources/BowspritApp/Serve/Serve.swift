import ForgeModel
import Foundation
import Hooks
import Logging
import Settings
import YAML

/// The bot for a real GitHub.
public enum Serve {
    /// Runs the bot until the process is told to end.
    ///
    /// - Throws: ``UserError`` when it cannot start: one line that says what to do, or every mistake in the
    ///   configuration with its place.
    public static func run(_ options: ServeOptions) async throws {
        let credentials = try options.credentials()
        let services = try OutsideServices(options.services)
        let reporting = try ReportingServices(options.reporters, environment: ProcessInfo.processInfo.environment)
        let processes = try options.processes.settings(environment: ProcessInfo.processInfo.environment)
        let visibility = try options.visibility.scope()
        let results = try ResultAccess(options.storage, environment: ProcessInfo.processInfo.environment)
        let clusters = try ClusterAccesses(options.kubernetes, environment: ProcessInfo.processInfo.environment)
        let secretText = try ConfigurationFile.secret(options.hmacSecretFile, flag: "--hmac-secret-file")
        let secrets: HookSecrets
        do {
            secrets = try HookSecrets(fileText: secretText)
        } catch {
            throw UserError("--hmac-secret-file: \(options.hmacSecretFile): \(error)")
        }
        let data = URL(filePath: options.dataPath, directoryHint: .isDirectory)
        try DataFolder.prepare(data, flag: "--data")
        let settings = try await settings(
            SettingsPaths(
                config: options.configPath,
                jobConfig: options.jobConfigPath,
                pluginConfig: options.pluginConfigPath,
                supplemental: options.supplemental
            ),
            plugins: options.plugins,
            rules: try options.policy()
        )
        var logger = Logger(label: "bowsprit")
        logger.logLevel = Logger.Level(rawValue: await settings.current.bot.logLevel) ?? .info
        let bot = try await Bot(
            BotSetup(
                settings: settings,
                plugins: options.plugins,
                endpoints: options.endpoints,
                credentials: credentials,
                secrets: secrets,
                secretsFile: options.hmacSecretFile,
                data: data,
                host: options.host,
                port: options.port,
                publicURL: options.publicURL,
                services: services,
                reporting: reporting,
                results: results,
                backend: options.backend,
                clusters: clusters,
                inRepoConfigCacheSize: options.inRepoConfigCacheSize,
                processes: processes,
                visibility: visibility,
                isDryRun: options.isDryRun,
                now: { Date() },
                logger: logger
            )
        )
        try await bot.run { [logger] port in
            logger.notice(
                "ready",
                metadata: ["port": "\(port)", "bot": "\(bot.login)", "dry run": "\(options.isDryRun)"]
            )
        }
    }

    /// Reads config.yaml, job files and plugins.yaml.
    ///
    /// - Throws: ``UserError`` with every mistake and its place.
    static func settings(
        _ paths: SettingsPaths,
        plugins: PluginList,
        rules: RulePolicy = RulePolicy()
    ) async throws -> SettingsStore {
        do {
            return try await SettingsStore(
                loader: ConfigurationReading.loader(plugins: plugins, rules: rules),
                paths: paths
            )
        } catch {
            throw UserError("the configuration has mistakes:\n\(error)")
        }
    }
}
