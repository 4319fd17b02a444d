public import ArgumentParser
public import BowspritApp

/// `bowsprit explain-config`.
struct ExplainConfigCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain-config",
        abstract: "Say what the configuration means for a repository, and which lines say so.",
        discussion: """
            Shows which plugins are on, which jobs run for a pull request and why the
            others don't, how jobs are decorated, how pull requests merge, and which
            contexts they need.

            EXAMPLES:
              bowsprit explain-config my-org/my-repo --config-path config.yaml
              bowsprit explain-config my-org/my-repo --config-path config.yaml \\
                --job-config-path jobs --branch release-1.2 --changed go.mod a/b.go
              bowsprit explain-config my-org/my-repo --config-path config.yaml \\
                --job-config-path jobs --job pull-unit
              git diff --name-only main... | xargs bowsprit explain-config \\
                my-org/my-repo --config-path config.yaml --changed
            """
    )

    @Argument(help: ArgumentHelp("The repository.", valueName: "org/repo"))
    var repository: String

    @Option(help: "The branch that is to change. (default: main, or master where the jobs name that)")
    var branch: String?

    @Option(parsing: .upToNextOption, help: "The changed files, from the root of the repository.")
    var changed: [String] = []

    @Option(help: "Explain only this job, in full. May be given several times.")
    var job: [String] = []

    @Option(help: "Prow's config.yaml.")
    var configPath: String

    @Option(help: "A job file, or a folder of job files.")
    var jobConfigPath: String?

    @Option(help: "Prow's plugins.yaml. (default: the one beside config.yaml)")
    var pluginConfig: String?

    @OptionGroup var supplemental: SupplementalFlags

    @Option(help: "How the explanation is printed: text or json.")
    var output: ExplainConfig.Output = .text

    func run() async throws {
        var explain = ExplainConfig(repository: repository, configPath: configPath)
        explain.plugins = BowspritCommand.plugins
        explain.branch = branch
        explain.changed = changed
        explain.jobs = job
        explain.jobConfigPath = jobConfigPath
        explain.pluginConfigPath = pluginConfig
        explain.supplemental = supplemental.paths
        explain.output = output
        try await explain.run()
    }
}

extension ExplainConfig.Output: ExpressibleByArgument {}
