import BowspritCommandLine

/// The bot with the plugins that come with it.
@main
struct Main {
    static func main() async {
        await BowspritCommand.main()
    }
}
