import ArgumentParser
import BowspritApp

/// `bowsprit job rerun`.
struct JobRerunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rerun",
        abstract: "Run a job again, on the same commits.",
        discussion: """
            With --follow, the status is 1 unless the new run passes.

            EXAMPLES:
              bowsprit job rerun 4f2c --data /var/lib/bowsprit --follow
              bowsprit job rerun 4f2c --latest --url http://bot.example.org:8888
            """
    )

    @Argument(help: "The job's name, or how it begins.")
    var name: String

    @Flag(help: "Take the job as the configuration says now, not as it was.")
    var latest = false

    @Flag(help: "Print the log until the new run is over, and end with its result.")
    var follow = false

    @OptionGroup var bot: JobConnectionFlags

    @OptionGroup var settings: JobConfigurationFlags

    func run() async throws {
        var rerun = RerunJob(settings.complete(bot.connection), name: name)
        rerun.isLatest = latest
        rerun.follows = follow
        guard try await rerun.run() else { throw ExitCode.failure }
    }
}
