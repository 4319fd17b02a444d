import ArgumentParser
import BowspritApp

/// `bowsprit job show`.
struct JobShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show a job: its state, times, commits and reports.",
        discussion: """
            EXAMPLES:
              bowsprit job show 4f2c --data /var/lib/bowsprit
              bowsprit job show 4f2c --data /var/lib/bowsprit --output yaml
            """
    )

    @Argument(help: "The job's name, or how it begins.")
    var name: String

    @Option(help: "How the job is printed.")
    var output: JobOutput = .text

    @OptionGroup var bot: JobConnectionFlags

    func run() async throws {
        var show = ShowJob(bot.connection, name: name)
        show.output = output
        try await show.run()
    }
}
