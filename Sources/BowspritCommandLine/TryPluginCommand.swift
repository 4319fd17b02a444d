import ArgumentParser
import BowspritApp

/// `bowsprit try-plugin`.
struct TryPluginCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "try-plugin",
        abstract: "Show what plugins would do for an event, without doing it.",
        discussion: """
            Prints the effects as JSON, each with its plugin; a refusal is a reply. The
            payload is what GitHub sends: a webhook's page lists recent ones. Plugins that
            look something up on GitHub need a token that may read there; nothing is written.

            EXAMPLES:
              bowsprit try-plugin --plugin hold --event issue_comment --payload comment.json
              bowsprit try-plugin --plugin-config plugins.yaml --event pull_request \\
                --payload opened.json --github-token-path token
              gh api repos/my-org/my-repo/hooks/1/deliveries/2 --jq .request.payload |
                bowsprit try-plugin --plugin-config plugins.yaml --event issue_comment \\
                --payload -
            """
    )

    @Option(help: "The event: the header X-GitHub-Event.")
    var event: String

    @Option(help: "A file with the payload, in JSON; - for standard input.")
    var payload: String

    @Option(help: "Ask this plugin alone, on or not.")
    var plugin: String?

    @Option(help: "Prow's config.yaml.")
    var configPath: String?

    @Option(help: "A job file, or a folder of job files.")
    var jobConfigPath: String?

    @Option(help: "Prow's plugins.yaml.")
    var pluginConfig: String?

    @OptionGroup var github: GitHubFlags

    func run() async throws {
        var trial = TryPlugin(event: event, payloadPath: payload)
        trial.plugin = plugin
        trial.configPath = configPath
        trial.jobConfigPath = jobConfigPath
        trial.pluginConfigPath = pluginConfig
        trial.endpoints = github.endpoints
        trial.tokenPath = github.githubTokenPath
        trial.appID = github.githubAppId
        trial.appPrivateKeyPath = github.githubAppPrivateKeyPath
        trial.plugins = BowspritCommand.plugins
        try await trial.run()
    }
}
