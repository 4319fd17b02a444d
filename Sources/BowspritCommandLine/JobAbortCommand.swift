import ArgumentParser
import BowspritApp

/// `bowsprit job abort`.
struct JobAbortCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "abort",
        abstract: "Abort jobs that are not over.",
        discussion: """
            EXAMPLES:
              bowsprit job abort 4f2c --data /var/lib/bowsprit
              bowsprit job abort 4f2c 93aa --url http://bot.example.org:8888
            """
    )

    @Argument(help: "The jobs' names, or how they begin.")
    var names: [String]

    @OptionGroup var bot: JobConnectionFlags

    func run() async throws {
        try await AbortJobs(bot.connection, names: names).run()
    }
}
