import ArgumentParser
import BowspritApp
import JobModel

/// `bowsprit job list`.
struct JobListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List jobs, the newest first.",
        discussion: """
            EXAMPLES:
              bowsprit job list --data /var/lib/bowsprit
              bowsprit job list --data /var/lib/bowsprit --repo my-org/my-repo --pull 14
              bowsprit job list --url http://bot.example.org:8888 --state failure --state error
              bowsprit job list --data /var/lib/bowsprit --state pending --output name |
                xargs bowsprit job abort --data /var/lib/bowsprit
            """
    )

    @Option(help: "Only runs of this job.")
    var job: String?

    @Option(help: "Only jobs in this state. May be given several times.")
    var state: [ProwJobState] = []

    @Option(help: "Only jobs of this repository: ORG/REPO.")
    var repo: String?

    @Option(help: "Only jobs of the pull request with this number.")
    var pull: Int?

    @Option(help: "Only jobs of this type.")
    var type: ProwJobType?

    @Option(help: "How many jobs a page has.")
    var limit: Int = 20

    @Option(help: "Which page.")
    var page: Int = 1

    @Option(help: "How the jobs are printed.")
    var output: JobOutput = .text

    @OptionGroup var bot: JobConnectionFlags

    func run() async throws {
        var list = ListJobs(bot.connection)
        list.job = job
        list.states = state
        list.repository = repo
        list.pull = pull
        list.type = type
        list.limit = limit
        list.page = page
        list.output = output
        try await list.run()
    }
}
