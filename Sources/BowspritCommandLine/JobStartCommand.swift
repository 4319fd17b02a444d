import ArgumentParser
import BowspritApp
import JobModel

/// `bowsprit job start`: Prow's `mkpj`.
struct JobStartCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "start",
        abstract: "Start a configured job.",
        discussion: """
            What the job needs and no flag says is looked up at GitHub: by the bot, or
            where none runs, with the credentials that are given. What is missing then
            is asked for at a terminal. Jobs are started where the data folder is, not
            through --url. With --follow, the status is 1 unless the job passes.

            EXAMPLES:
              bowsprit job start nightly-e2e --data /var/lib/bowsprit --follow
              bowsprit job start pull-unit --org my-org --repo my-repo --pull-number 14 \\
                --data /var/lib/bowsprit
              bowsprit job start post-release --base-ref release-1.2 \\
                --data /var/lib/bowsprit
              bowsprit job start pull-unit --config-path config.yaml \\
                --job-config-path jobs --github-token-path token \\
                --org my-org --repo my-repo --pull-number 14 --dry-run
            """
    )

    @Argument(help: "The job's name in the configuration.")
    var name: String

    @Option(help: "The organization, where jobs of several repositories have the name.")
    var org: String?

    @Option(help: "The repository.")
    var repo: String?

    @Option(help: "The branch: that of a postsubmit, or the one that a pull request is to merge into.")
    var baseRef: String?

    @Option(help: "The branch's commit. (default: its newest)")
    var baseSha: String?

    @Option(help: "The number of the pull request.")
    var pullNumber: String?

    @Option(help: "The pull request's commit. (default: its head)")
    var pullSha: String?

    @Option(help: "The pull request's author.")
    var pullAuthor: String?

    @Option(help: "How far the code is trusted. (default: untrusted for presubmits)")
    var trust: JobTrust?

    @Flag(name: [.long, .customLong("print")], help: "Start nothing; print the ProwJob.")
    var dryRun = false

    @Flag(help: "Print the log until the job is over, and end with its result.")
    var follow = false

    @Option(help: "How the new job is printed.")
    var output: JobOutput = .text

    @OptionGroup var bot: JobConnectionFlags

    @OptionGroup var settings: JobConfigurationFlags

    func run() async throws {
        var order = JobOrder(job: name)
        order.trust = trust
        let given: [(JobOrder.Field, String?)] = [
            (.org, org), (.repo, repo), (.baseRef, baseRef), (.baseSHA, baseSha), (.pullNumber, pullNumber),
            (.pullSHA, pullSha), (.pullAuthor, pullAuthor),
        ]
        for case (let field, let value?) in given where !value.isEmpty { order.fields[field] = value }
        var start = StartJob(settings.complete(bot.connection), order: order)
        start.isDryRun = dryRun
        start.follows = follow
        start.output = output
        guard try await start.run() else { throw ExitCode.failure }
    }
}
