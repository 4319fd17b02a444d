import ArgumentParser

/// Looks for inputs that the readers of configuration don't stand.
@main struct BowspritFuzz: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bowsprit-fuzz",
        abstract: "Damage real configuration files at random and look whether the readers keep their promises.",
        discussion: """
            A reader gives a value, or errors, never both; every finding has a place in its file and one line; no \
            input ends the process or takes long. An input is made by its seed, so that a failure can be made again.
            """,
        subcommands: [RunCommand.self, CheckCommand.self, InputCommand.self, MinimizeCommand.self],
        defaultSubcommand: RunCommand.self
    )
}

extension FuzzTarget: ExpressibleByArgument {}
extension Role: ExpressibleByArgument {}
