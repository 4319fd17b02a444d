import ArgumentParser
import BowspritApp

/// `bowsprit serve`.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Run the bot for a real GitHub.",
        discussion: """
            The flags are Prow's. /hook receives webhooks; /healthz, /readyz and /metrics answer; / is the dashboard.

            EXAMPLES:
              bowsprit serve --config-path config.yaml --plugin-config plugins.yaml \\
                --hmac-secret-file /etc/webhook/hmac --github-token-path /etc/github/token \\
                --data /var/lib/bowsprit

              bowsprit serve --config-path config.yaml --job-config-path jobs --plugin-config plugins.yaml \\
                --hmac-secret-file hmac --github-app-id 12345 --github-app-private-key-path app.pem \\
                --data /var/lib/bowsprit --dry-run
            """
    )

    @Option(help: "Prow's config.yaml.")
    var configPath: String

    @Option(help: "A job file, or a folder of job files.")
    var jobConfigPath: String?

    @Option(help: "Prow's plugins.yaml.")
    var pluginConfig: String = "/etc/plugins/plugins.yaml"

    @OptionGroup var supplemental: SupplementalFlags

    @Option(
        help: "CODE=error, CODE=warning or CODE=off: how grave the findings of a rule are. May be given several times."
    )
    var rule: [String] = []

    @Option(help: "The webhook secret, or Prow's map of secrets by org/repo, org and *. Read again when it changes.")
    var hmacSecretFile: String = "/etc/webhook/hmac"

    @OptionGroup var github: GitHubFlags

    @OptionGroup var services: ServiceFlags

    @OptionGroup var reporters: ReporterFlags
    @OptionGroup var storage: StorageFlags
    @OptionGroup var jobs: JobFlags
    @OptionGroup var kubernetes: KubernetesFlags

    @Option(help: "How many configurations that repositories bring (.prow.yaml) are kept in memory.")
    var inRepoConfigCacheSize: Int = 200

    @OptionGroup var visibility: VisibilityFlags

    @Flag(inversion: .prefixedNo, help: "Change nothing on GitHub; show what would be done.")
    var dryRun = false

    @Option(help: "The address to listen on.")
    var host: String = "0.0.0.0"

    @Option(help: "The port to listen on.")
    var port: Int = 8888

    @Option(help: "The folder that everything is kept in.")
    var data: String

    @Option(help: "Where people reach this bot's pages, for links in comments and statuses.")
    var publicUrl: String?

    func run() async throws {
        let options = ServeOptions(
            configPath: configPath,
            jobConfigPath: jobConfigPath,
            pluginConfigPath: pluginConfig,
            supplemental: supplemental.paths,
            rules: rule,
            hmacSecretFile: hmacSecretFile,
            endpoints: github.endpoints,
            tokenPath: github.githubTokenPath,
            appID: github.githubAppId,
            appPrivateKeyPath: github.githubAppPrivateKeyPath,
            services: services.options,
            reporters: reporters.options,
            storage: storage.options,
            backend: jobs.backend.options,
            kubernetes: kubernetes.options,
            inRepoConfigCacheSize: inRepoConfigCacheSize,
            processes: jobs.processes.options,
            visibility: visibility.options,
            isDryRun: dryRun,
            host: host,
            port: port,
            dataPath: data,
            publicURL: publicUrl,
            plugins: BowspritCommand.plugins
        )
        try await Serve.run(options)
    }
}
