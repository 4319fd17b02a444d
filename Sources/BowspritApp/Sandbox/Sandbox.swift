import ForgeSimulator
import Foundation
import GitHubForge
import Hooks
import Logging
import Settings
import Synchronization

/// A GitHub and the bot on this machine: the product's front window, and what scenarios are played in.
public enum Sandbox {
    /// Runs the sandbox until the process is told to end, or its scenario is over.
    ///
    /// - Throws: ``UserError`` when it cannot start, or the scenario's promise does not hold.
    public static func run(_ options: SandboxOptions) async throws {
        let scenario = try options.scenario.map(Scenario.load)
        let folder = try SandboxFolder(options)
        defer { folder.removeUnlessKept() }
        let session = SandboxSession(folder: folder, options: options, now: { Date() })
        try await session.run { forge, bot in
            if let scenario {
                let console = Console.standard
                console.print("playing: \(scenario.title)")
                let player = ScenarioPlayer(scenario: scenario, forge: forge, bot: bot, console: console)
                try await player.play()
            } else {
                announce(forge: forge, bot: bot, folder: folder)
                for await _ in AsyncStream<Never>.makeStream().stream {}
            }
        }
    }

    private static func announce(forge: ForgeSimulator, bot: Bot, folder: SandboxFolder) {
        Console.standard.print(
            """

              simulated GitHub   \(forge.baseURL)/
              dashboard          \(bot.address.url)/
              data               \(folder.url.path)\(folder.isKept ? "" : " (deleted at the end; --keep keeps it)")

            Open a pull request, pick who you are, and comment /test all, /lgtm, /approve or /hold.
            Ctrl-C ends the sandbox.

            """
        )
    }
}
