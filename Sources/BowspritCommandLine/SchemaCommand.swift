import ArgumentParser
import BowspritApp

/// `bowsprit schema`: what editors check configuration files by.
struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Print the JSON Schema of a configuration file, for editors.",
        discussion: """
            EXAMPLES:
              bowsprit schema plugins > plugins.schema.json

            The first line of plugins.yaml then names it:
              # yaml-language-server: $schema=plugins.schema.json
            """
    )

    @Argument(help: "The file: \(Schemas.names.joined(separator: ", ")).")
    var file: String

    func run() throws {
        print(try Schemas.text(for: file, plugins: BowspritCommand.plugins), terminator: "")
    }
}
