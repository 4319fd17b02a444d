import ArgumentParser
import BowspritApp

/// Which bot `bowsprit job` speaks to.
struct JobConnectionFlags: ParsableArguments {
    @Option(help: "The bot's data folder, or that of a sandbox.")
    var data: String?

    @Option(help: "The address of the bot's dashboard, or of Prow's deck.")
    var url: String?

    var connection: JobConnection {
        var connection = JobConnection()
        connection.dataPath = data
        connection.url = url
        connection.plugins = BowspritCommand.plugins
        return connection
    }
}
