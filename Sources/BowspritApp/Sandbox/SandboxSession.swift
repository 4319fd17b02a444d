import ForgeSimulator
import Foundation
import GitHubForge
import Hooks
import Logging
import Settings

/// One life of a sandbox: the forge and the bot, connected by signed webhooks and the forge's API.
struct SandboxSession: Sendable {
    static let botLogin = "bowsprit"
    private static let secret = "sandbox-webhook-secret"

    let folder: SandboxFolder
    let options: SandboxOptions
    let now: @Sendable () -> Date
    /// As whom the bot speaks to the forge; nil for an account with a token.
    var credentials: (@Sendable (ForgeSimulator) async throws -> GitHubCredentials)?

    /// Starts both, runs a body once they are connected, and ends both when it returns or the process is told to end.
    func run(_ body: @escaping @Sendable (ForgeSimulator, Bot) async throws -> Void) async throws {
        let forge = try await ForgeSimulator(
            configuration: .init(
                dataDirectory: folder.url.appending(path: "forge", directoryHint: .isDirectory),
                host: "127.0.0.1",
                port: options.forgePort,
                webhookSecret: Self.secret,
                now: now
            )
        )
        if let path = options.recordPath {
            try await forge.record(to: URL(filePath: path, directoryHint: .isDirectory))
        }
        let seed = try SandboxSeed.builtin()
        let seeder = SandboxSeeder(seed: seed, forge: forge)
        let isFresh = await forge.snapshot().organization(seed.organization) == nil
        if isFresh { try await seeder.foundOrganization(bot: Self.botLogin) }
        let bot = try await makeBot(forge)
        do {
            // The forge outlives the bot, which may still have something to tell it when it ends.
            try await forge.run(pages: SandboxPages(seed: seed, bot: bot).configuration) {
                try await bot.run(body: {
                    try await connect(forge, bot, to: seed.organization)
                    async let opened: Void = isFresh ? seeder.openPullRequests() : ()
                    try await body(forge, bot)
                    try await opened
                })
            }
        } catch {
            // Where the forge did not come up, the bot never ran.
            await bot.abandon()
            throw error
        }
    }

    /// Makes the webhook that the bot hears from; the bot's port may be another one each time.
    private func connect(_ forge: ForgeSimulator, _ bot: Bot, to organization: String) async throws {
        let url = "\(bot.address.url)/hook"
        let known = await forge.snapshot().hooks.values
        guard !known.contains(where: { $0.url == url }) else { return }
        _ = try await forge.addHook(on: organization, url: url, secret: Self.secret)
    }

    private func makeBot(_ forge: ForgeSimulator) async throws -> Bot {
        let paths = SettingsPaths(
            config: try folder.configurationFile("config.yaml", PackageResources.config_yaml),
            pluginConfig: try folder.configurationFile("plugins.yaml", PackageResources.plugins_yaml)
        )
        var logger = Logger(label: "bowsprit")
        logger.logLevel = .warning
        let token = GitHubCredentials.token(Secret(try await forge.token(for: Self.botLogin)))
        return try await Bot(
            BotSetup(
                settings: try await Serve.settings(paths, plugins: options.plugins),
                plugins: options.plugins,
                endpoints: GitHubEndpoints(rest: forge.apiURL, graphQL: forge.graphQLURL, web: forge.baseURL),
                credentials: try await credentials?(forge) ?? token,
                botLogin: Self.botLogin,
                secrets: HookSecrets(secret: Self.secret),
                data: folder.url.appending(path: "bot", directoryHint: .isDirectory),
                host: "127.0.0.1",
                port: options.botPort,
                backend: options.backend,
                processes: try options.processes.settings(),
                isDryRun: false,
                now: now,
                logger: logger
            )
        )
    }
}
