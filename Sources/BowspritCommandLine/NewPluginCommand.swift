import ArgumentParser
import BowspritApp

/// `bowsprit new-plugin`.
struct NewPluginCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new-plugin",
        abstract: "Write a small plugin with its test, to start from.",
        discussion: """
            In a checkout of Bowsprit, the plugin becomes one of those that come with the
            bot; plugins.yaml switches it on. With --package it becomes a package of its
            own: a bot with the same command line and one plugin more.

            EXAMPLES:
              bowsprit new-plugin close-stale
              bowsprit new-plugin close-stale --dry-run
              bowsprit new-plugin close-stale --package ../harbour-bot
              bowsprit new-plugin close-stale --checkout ~/bowsprit --package harbour-bot
            """
    )

    @Argument(help: "The plugin's name in plugins.yaml: lower-case words with dashes between them.")
    var name: String

    @Option(help: "The folder of a new package; its name is that of the bot.")
    var package: String?

    @Option(help: "The root of a checkout of Bowsprit.")
    var checkout: String = "."

    @Flag(help: "Write nothing; show what would be written.")
    var dryRun = false

    func run() throws {
        var plugin = NewPlugin(name: name)
        plugin.packagePath = package
        plugin.checkoutPath = checkout
        plugin.isDryRun = dryRun
        plugin.plugins = BowspritCommand.plugins
        try plugin.run()
    }
}
