import BowspritApp
import BowspritCommandLine
import GreetPlugin

/// The bot with the plugins that come with it, and `greet`.
@main
struct Main {
    static func main() async {
        await BowspritCommand.main(plugins: BuiltinPlugins.all + [Greet.self])
    }
}
