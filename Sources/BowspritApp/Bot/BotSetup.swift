import Foundation
import GitHubForge
import Hooks
import JobModel
import LocalBackend
import Logging
import Settings

/// All that a bot is made of, whoever asks for it: `serve`, the sandbox, or a test.
struct BotSetup: Sendable {
    /// config.yaml, job files and plugins.yaml.
    var settings: SettingsStore
    /// What plugins.yaml may switch on.
    var plugins: PluginList
    /// Where GitHub is.
    var endpoints: GitHubEndpoints
    /// As whom the bot speaks to it.
    var credentials: GitHubCredentials
    /// The bot's login, where it is known; nil to ask GitHub.
    var botLogin: String?
    /// What may sign webhooks.
    var secrets: HookSecrets
    /// The file that the secrets came from, read again when it changes; nil when they stay.
    var secretsFile: String?
    /// The folder that everything is kept in.
    var data: URL
    /// The address to listen on.
    var host: String
    /// The port to listen on; 0 for any that is free.
    var port: Int
    /// Where people reach the bot's pages; nil for where it listens.
    var publicURL: String?
    /// What the bot is connected to besides GitHub.
    var services = OutsideServices()
    /// Who else is told of jobs.
    var reporting = ReportingServices()
    /// What results are stored with.
    var results = ResultAccess()
    /// Where jobs run whose agent does not say.
    var backend = BackendOptions()
    /// The clusters that are connected.
    var clusters = ClusterAccesses()
    /// How many configurations of repositories are kept in memory.
    var inRepoConfigCacheSize = 200
    /// How jobs run that are processes of this machine.
    var processes = LocalBackendSettings()
    /// Which jobs the bot's pages show to everybody.
    var visibility = JobVisibility.Scope.open
    /// Whether nothing is changed on GitHub.
    var isDryRun: Bool
    /// The time of day.
    var now: @Sendable () -> Date
    /// Where the bot says what it does.
    var logger: Logger

    /// A logger for the libraries below, which say more than an operator wants to read.
    var quietLogger: Logger {
        var logger = logger
        logger.logLevel = max(.error, logger.logLevel)
        return logger
    }
}
