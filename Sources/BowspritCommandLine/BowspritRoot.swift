import ArgumentParser
import BowspritApp

/// The command that all others are below.
struct BowspritRoot: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bowsprit",
        abstract: "A ChatOps bot for GitHub: comments start jobs, and what is ready merges.",
        discussion: """
            EXAMPLES:
              bowsprit sandbox                   a GitHub and the bot on this machine
              bowsprit sandbox --scenario merge  the same without a browser
              bowsprit serve --config-path config.yaml --plugin-config plugins.yaml \\
                --hmac-secret-file hmac --github-token-path token --data /var/lib/bowsprit
              bowsprit job list --data /var/lib/bowsprit --state failure
              bowsprit explain-config my-org/my-repo --config-path config.yaml \\
                --job-config-path jobs
              bowsprit plan main: .
              bowsprit check-config --config-path config.yaml --job-config-path jobs \\
                --plugin-config plugins.yaml
              bowsprit send-hook --address http://127.0.0.1:8888/hook --hmac secret \\
                --event issue_comment --payload comment.json
              bowsprit new-plugin close-stale
              bowsprit try-plugin --plugin close-stale --event issue_comment \\
                --payload comment.json
            """,
        version: BowspritVersion.current,
        subcommands: [
            SandboxCommand.self, ServeCommand.self, JobCommand.self, CheckConfigCommand.self,
            ExplainConfigCommand.self, PlanCommand.self, SchemaCommand.self, SendHookCommand.self,
            NewPluginCommand.self, TryPluginCommand.self,
        ]
    )
}
