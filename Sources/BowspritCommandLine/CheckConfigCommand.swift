public import ArgumentParser
public import BowspritApp

/// `bowsprit check-config`: Prow's `checkconfig`.
struct CheckConfigCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check-config",
        abstract: "Say everything that is wrong or doubtful in configuration files.",
        discussion: """
            The files are read as `bowsprit serve` reads them; the flags are those of
            Prow's checkconfig. Behind every finding stands its code, in brackets.
            The status is 1 when there are errors.

            EXAMPLES:
              bowsprit check-config --config-path config.yaml \\
                --job-config-path jobs --plugin-config plugins.yaml
              bowsprit check-config --config-path config.yaml --strict \\
                --exclude-warning long-job-names
              bowsprit check-config --job-config-path jobs --output github \\
                --rule missing-preset=error
              bowsprit check-config --config-path config.yaml \\
                --prow-yaml-repo-name my-org/my-repo --prow-yaml-path .prow.yaml
              bowsprit check-config --job-config-path jobs --output json \\
                --required-job-annotations owner

            WARNINGS:
              \(CheckConfigOptions.warningNames.joined(separator: "\n  "))
            """
    )

    @Option(help: "Prow's config.yaml.")
    var configPath: String?

    @Option(help: "A job file, or a folder of job files.")
    var jobConfigPath: String?

    @Option(help: "Prow's plugins.yaml.")
    var pluginConfig: String?

    @OptionGroup var supplemental: SupplementalFlags

    @Option(help: "The repository (ORG/REPO) whose own jobs are checked.")
    var prowYamlRepoName: String?

    @Option(help: "Its .prow.yaml or .prow. (default: those of the clone in a Prow job, or of the working directory)")
    var prowYamlPath: String?

    @Option(help: "A check to ask, instead of the default ones. May be given several times.")
    var warnings: [String] = []

    @Option(help: "A check not to ask, or a rule whose findings are not shown. May be given several times.")
    var excludeWarning: [String] = []

    @Flag(help: "Ask the default checks besides those of --warnings.")
    var includeDefaultWarnings = false

    @Option(help: "An annotation that every job must have. May be given several times.")
    var requiredJobAnnotations: [String] = []

    @Flag(help: "Ask also what takes long or needs GitHub.")
    var expensiveChecks = false

    @Flag(help: "Take warnings as errors.")
    var strict = false

    @Option(
        help: "CODE=error, CODE=warning or CODE=off: how grave the findings of a rule are. May be given several times."
    )
    var rule: [String] = []

    @Option(help: "How findings are printed: text, json or github (workflow annotations).")
    var output: CheckConfigOptions.Output = .text

    @OptionGroup var github: GitHubFlags

    func run() async throws {
        var options = CheckConfigOptions()
        options.plugins = BowspritCommand.plugins
        options.configPath = configPath
        options.jobConfigPath = jobConfigPath
        options.pluginConfigPath = pluginConfig
        options.supplemental = supplemental.paths
        options.ownJobsRepository = prowYamlRepoName
        options.ownJobsPath = prowYamlPath
        options.warnings = warnings
        options.excludedWarnings = excludeWarning
        options.includesDefaultWarnings = includeDefaultWarnings
        options.requiredJobAnnotations = requiredJobAnnotations
        options.isExpensive = expensiveChecks
        options.isStrict = strict
        options.rules = rule
        options.output = output
        options.endpoints = github.endpoints
        options.tokenPath = github.githubTokenPath
        options.appID = github.githubAppId
        options.appPrivateKeyPath = github.githubAppPrivateKeyPath
        guard try await CheckConfig.run(options) else { throw ExitCode.failure }
    }
}

extension CheckConfigOptions.Output: ExpressibleByArgument {}
