import ArgumentParser
import BowspritApp
import Settings

/// What a command that makes runs needs to know where no bot runs.
struct JobConfigurationFlags: ParsableArguments {
    @Option(help: "Prow's config.yaml, where no bot runs that knows it.")
    var configPath: String?

    @Option(help: "A job file, or a folder of job files.")
    var jobConfigPath: String?

    @Option(help: "Prow's plugins.yaml.")
    var pluginConfig: String?

    @OptionGroup var supplemental: SupplementalFlags

    @OptionGroup var github: GitHubFlags

    /// Adds what the flags say to a connection.
    func complete(_ connection: JobConnection) -> JobConnection {
        var connection = connection
        if configPath != nil || jobConfigPath != nil {
            connection.paths = SettingsPaths(
                config: configPath,
                jobConfig: jobConfigPath,
                pluginConfig: pluginConfig,
                supplemental: supplemental.paths
            )
        }
        connection.endpoints = github.endpoints
        connection.tokenPath = github.githubTokenPath
        connection.appID = github.githubAppId
        connection.appPrivateKeyPath = github.githubAppPrivateKeyPath
        return connection
    }
}
