public import ArgumentParser
public import BowspritApp

/// `bowsprit plan`.
struct PlanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Say what changes between two configurations.",
        discussion: """
            Shows the jobs, plugins, contexts and settings for merging that are added,
            removed and changed, by repository. OLD and NEW are folders, or folders of
            commits: REVISION: and REVISION:FOLDER, of the git repository in the working
            directory. Files are looked for by their usual names (config.yaml, plugins.yaml
            and the folder jobs, also in prow, config and config/prow) unless flags name
            them.

            EXAMPLES:
              bowsprit plan main: .
              bowsprit plan main:prow HEAD:prow --output markdown
              bowsprit plan old new --config-path c.yaml --job-config-path ci/jobs
              bowsprit plan origin/main: . --detailed-exitcode
            """
    )

    @Argument(help: "The configuration before.")
    var old: String

    @Argument(help: "The configuration after.")
    var new: String

    @Option(help: "Prow's config.yaml, from each folder.")
    var configPath: String?

    @Option(help: "A job file or a folder of job files, from each folder.")
    var jobConfigPath: String?

    @Option(help: "Prow's plugins.yaml, from each folder.")
    var pluginConfig: String?

    @Option(help: "How the plan is printed: text, markdown (for a comment on a pull request) or json.")
    var output: PlanConfig.Output = .text

    @Flag(help: "End with the status 2 when something changes.")
    var detailedExitcode = false

    func run() async throws {
        var plan = PlanConfig(old: old, new: new)
        plan.plugins = BowspritCommand.plugins
        plan.configPath = configPath
        plan.jobConfigPath = jobConfigPath
        plan.pluginConfigPath = pluginConfig
        plan.output = output
        let changes = try await plan.run()
        if changes, detailedExitcode { throw ExitCode(2) }
    }
}

extension PlanConfig.Output: ExpressibleByArgument {}
