import ArgumentParser
import BowspritApp

/// `bowsprit sandbox`.
struct SandboxCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sandbox",
        abstract: "Run a simulated GitHub and the bot on this machine.",
        discussion: """
            Open the address that it prints, pick who you are, and comment /test all, /lgtm, /approve or /hold on a
            pull request. Jobs are real processes and repositories are real git repositories; nothing leaves loopback.

            EXAMPLES:
              bowsprit sandbox
              bowsprit sandbox --data ./harbour --keep
              bowsprit sandbox --job-sandbox required --job-max-memory 4Gi --job-secrets ./secrets
              bowsprit sandbox --backend containers --container-socket /run/podman/podman.sock
              bowsprit sandbox --scenario merge
              bowsprit sandbox --scenario my-scenario.yaml --record traffic

            SCENARIOS:
              \(Scenario.builtinNames.joined(separator: ", "))
            """
    )

    @Option(help: "The folder to keep everything in. (default: a fresh temporary folder)")
    var data: String?

    @Flag(help: "Keep the folder when the sandbox ends.")
    var keep = false

    @Option(help: "The port of the simulated GitHub. (default: any that is free)")
    var port: Int = 0

    @Option(help: "The port of the bot and its dashboard. (default: any that is free)")
    var botPort: Int = 0

    @Option(help: "Play a scenario without a browser: its name, or a file.")
    var scenario: String?

    @Option(help: "Write all traffic as JSON lines into this folder.")
    var record: String?

    @OptionGroup var jobs: JobFlags

    func run() async throws {
        try await Sandbox.run(
            SandboxOptions(
                dataPath: data,
                keepsData: keep || data != nil,
                forgePort: port,
                botPort: botPort,
                scenario: scenario,
                recordPath: record,
                backend: jobs.backend.options,
                processes: jobs.processes.options,
                plugins: BowspritCommand.plugins
            )
        )
    }
}
