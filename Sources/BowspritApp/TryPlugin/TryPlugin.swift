import Foundation
public import GitHubForge
import Hooks
import Logging
import PluginKit
import Settings
import YAML

/// Shows the effects that plugins would have for an event, without having them: `bowsprit try-plugin`.
public struct TryPlugin: Sendable {
    /// The event's name, as in the header `X-GitHub-Event` (`--event`).
    public var event: String
    /// Where the payload is (`--payload`); `-` for standard input.
    public var payloadPath: String
    /// The only plugin that is asked, with its section of plugins.yaml (`--plugin`); nil for those that are on.
    public var plugin: String?
    /// Where config.yaml is (`--config-path`); nil for defaults.
    public var configPath: String?
    /// Where job files are, a file or a folder (`--job-config-path`); nil for none.
    public var jobConfigPath: String?
    /// Where plugins.yaml is (`--plugin-config`); nil for none.
    public var pluginConfigPath: String?
    /// Where GitHub is.
    public var endpoints = GitHubEndpoints()
    /// Where the token is (`--github-token-path`); nil for none.
    public var tokenPath: String?
    /// The app's id (`--github-app-id`); nil for none.
    public var appID: String?
    /// Where the app's private key is (`--github-app-private-key-path`).
    public var appPrivateKeyPath: String?
    /// The plugins that there are.
    public var plugins = PluginList.builtin

    static let credentialsHint = "this needs GitHub; give --github-token-path"
    private static let payloadLimit = 25 << 20

    /// Prepares a trial.
    public init(event: String, payloadPath: String) {
        self.event = event
        self.payloadPath = payloadPath
    }

    /// Prints the effects as JSON.
    ///
    /// - Throws: ``UserError`` when flags, configuration or payload can't be used.
    public func run(console: Console = .standard) async throws {
        console.print(try JSONEncoder.report.text(try await report()))
    }

    /// The effects.
    ///
    /// - Throws: ``UserError`` when flags, configuration or payload can't be used.
    func report() async throws -> DeliveryReport {
        guard plugin != nil || pluginConfigPath != nil else {
            throw UserError("say which plugins to ask: --plugin-config with those that are on, or --plugin with one")
        }
        let webhook = try webhook()
        let credentials = try credentials()
        let paths = SettingsPaths(config: configPath, jobConfig: jobConfigPath, pluginConfig: pluginConfigPath)
        let settings = try await Serve.settings(paths, plugins: plugins)
        return try await withFolder { folder in
            let bot = try await Bot(setup(settings, credentials, data: folder))
            do {
                let report = try await bot.host.runner.rehearse(try plan(webhook, bot), guid: Self.guid)
                await bot.abandon()
                return report
            } catch {
                await bot.abandon()
                throw error
            }
        }
    }

    /// Trials are all one delivery, so that what is chosen at random is the same in each.
    private static let guid = "00000000-0000-0000-0000-000000000000"

    private func plan(_ webhook: Webhook, _ bot: Bot) throws(UserError) -> DeliveryPlan {
        guard let plugin else { return bot.host.plan(webhook.event, named: event) }
        let members = bot.host.plugins.members
        guard let member = members.first(where: { $0.name.text == plugin }) else {
            let hint = Spelling.suggestion(for: plugin, among: members.map(\.name.text)).map { "; \($0)" } ?? ""
            throw UserError("--plugin: there is no plugin `\(plugin)`\(hint)")
        }
        return bot.host.plan(webhook.event, for: member)
    }

    // MARK: What is given

    private func webhook() throws(UserError) -> Webhook {
        guard Webhook.eventsForPlugins.contains(event) else {
            let events = Webhook.eventsForPlugins.sorted().joined(separator: ", ")
            throw UserError("--event: plugins do not answer `\(event)`; they answer \(events)")
        }
        let webhook: Webhook
        do {
            webhook = try Webhook(name: event, payload: try payload())
        } catch let error as UserError {
            throw error
        } catch {
            throw UserError("--payload: \(payloadPath) is not the payload of the event \(event): \(error)")
        }
        guard webhook.repository != nil else { throw UserError("--payload: \(payloadPath) names no repository") }
        return webhook
    }

    private func payload() throws -> Data {
        guard payloadPath == "-" else {
            return try checked(try ConfigurationFile.data(payloadPath, flag: "--payload"))
        }
        return try checked(try FileHandle.standardInput.read(upToCount: Self.payloadLimit + 1) ?? Data())
    }

    private func checked(_ payload: Data) throws(UserError) -> Data {
        guard payload.count <= Self.payloadLimit else {
            throw UserError("--payload: \(payloadPath) is longer than the 25 MiB that GitHub sends at most")
        }
        return payload
    }

    private func credentials() throws -> GitHubCredentials {
        guard tokenPath != nil || appID != nil || appPrivateKeyPath != nil else {
            return .missing(hint: Self.credentialsHint)
        }
        return try GitHubCredentials(tokenPath: tokenPath, appID: appID, appPrivateKeyPath: appPrivateKeyPath)
    }

    private func setup(_ settings: SettingsStore, _ credentials: GitHubCredentials, data: URL) -> BotSetup {
        var logger = Logger(label: "bowsprit")
        logger.logLevel = .critical
        var isUnknown: Bool { if case .missing = credentials { true } else { false } }
        return BotSetup(
            settings: settings,
            plugins: plugins,
            endpoints: endpoints,
            credentials: credentials,
            botLogin: isUnknown ? "bowsprit" : nil,
            secrets: HookSecrets(secret: Self.guid),
            data: data,
            host: "127.0.0.1",
            port: 0,
            isDryRun: true,
            now: { Date() },
            logger: logger
        )
    }

    private func withFolder<Value>(_ body: (URL) async throws -> Value) async throws -> Value {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "bowsprit-try-\(UUID().uuidString.lowercased())", directoryHint: .isDirectory)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try await body(folder)
    }
}
