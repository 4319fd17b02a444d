import ArgumentParser
import BowspritApp
import Foundation

/// The command line.
@main
struct Bowsprit: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bowsprit",
        abstract: "A ChatOps bot for GitHub: comments start jobs, and what is ready merges.",
        discussion: """
            EXAMPLES:
              bowsprit sandbox                   a GitHub and the bot on this machine
              bowsprit sandbox --scenario merge  the same without a browser
              bowsprit serve --config-path config.yaml --plugin-config plugins.yaml \\
                --hmac-secret-file hmac --github-token-path token --data /var/lib/bowsprit
              bowsprit explain-config my-org/my-repo --config-path config.yaml \\
                --job-config-path jobs
              bowsprit plan main: .
              bowsprit check-config --config-path config.yaml --job-config-path jobs \\
                --plugin-config plugins.yaml
              bowsprit send-hook --address http://127.0.0.1:8888/hook --hmac secret \\
                --event issue_comment --payload comment.json
            """,
        version: BowspritVersion.current,
        subcommands: [
            SandboxCommand.self, ServeCommand.self, CheckConfigCommand.self, ExplainConfigCommand.self,
            PlanCommand.self, SchemaCommand.self, SendHookCommand.self,
        ]
    )

    static func main() async {
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch let error as UserError {
            FileHandle.standardError.write(Data("bowsprit: error: \(error.message)\n".utf8))
            Foundation.exit(1)
        } catch {
            exit(withError: error)
        }
    }
}
