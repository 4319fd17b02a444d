import ArgumentParser
import BowspritApp

/// `bowsprit job log`.
struct JobLogCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log",
        abstract: "Print a job's log.",
        discussion: """
            EXAMPLES:
              bowsprit job log 4f2c --data /var/lib/bowsprit
              bowsprit job log 4f2c --follow --url http://bot.example.org:8888
            """
    )

    @Argument(help: "The job's name, or how it begins.")
    var name: String

    @Flag(help: "Go on until the job is over.")
    var follow = false

    @OptionGroup var bot: JobConnectionFlags

    func run() async throws {
        var log = JobLog(bot.connection, name: name)
        log.follows = follow
        try await log.run()
    }
}
