import AsyncHTTPClient
import ForgeModel
import ForgeSimulator
import Foundation
import Persistence
import Settings
import Subprocess
import SystemPackage
import Testing

@testable import Hooks

/// The example of the documentation, as people would run it.
@Suite(.timeLimit(.minutes(10))) struct ExampleProgramTests {
    private static let file = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "docs/examples/external-plugin.py")

    private static let python = ["/usr/bin/python3", "/usr/local/bin/python3", "/opt/homebrew/bin/python3"]
        .first { FileManager.default.isExecutableFile(atPath: $0) }

    @Test(.enabled(if: python != nil, "needs python3"))
    func itAnswersACommand() async throws {
        try await withHooks { world in
            let thread = try await world.openIssue()
            try await Self.running(world) { url in
                let outside = try world.outside("[{name: dice, endpoint: '\(url)', events: [issue_comment]}]")
                try await world.working(outside.worker) {
                    for (guid, text) in [("one", "/roll\r\nPlease."), ("two", "Please /roll"), ("three", "/rolling")] {
                        let payload = SamplePayload.comment(text, number: thread.number)
                        try await outside.intake.take("issue_comment", payload, guid: guid)
                    }
                    try await world.settled()
                }
                for guid in ["one", "two", "three"] {
                    #expect(try await world.log.delivery(guid: guid)?.state == .done)
                }
                let comments = await world.botComments(on: thread)
                #expect(comments.count == 1)
                #expect(comments.first?.wholeMatch(of: /@ada: [1-6]/) != nil)

                // What another secret signed is refused, and that is the end of it.
                let id = try #require(try await world.log.delivery(guid: "one")).id
                var webhook = try #require(try await world.log.webhook(of: id))
                webhook.payload.append(UInt8(ascii: " "))
                var plugin = ExternalPlugin()
                (plugin.name, plugin.endpoint) = ("dice", url)
                let refused = ForwardFault.answered(endpoint: url, status: 403, body: "the signature is not right")
                await #expect(throws: refused) { try await ExternalForwarder.patient.send(webhook, to: plugin) }

                let reader = ExternalHelpReader(http: .shared, sleep: { _ in try await untilCancelled() })
                let help = await reader.help(of: [(plugin, [HookWorld.repository])])
                #expect(help[url]?.description == "Rolls dice.")
                #expect(help[url]?.commands.map(\.usage) == ["/roll"])
            }
        }
    }

    /// Runs the program while a closure uses its address.
    private static func running(
        _ world: HookWorld,
        _ body: @escaping @Sendable (String) async throws -> Void
    ) async throws {
        let token = try await world.forge.token(for: HookWorld.bot.text)
        _ = try await Subprocess.run(
            .path(FilePath(try #require(python))),
            arguments: [file.path],
            environment: .inherit.updating([
                "HOOK_SECRET": HookWorld.secret, "GITHUB_TOKEN": token, "GITHUB_API": "\(world.forge.apiURL)",
                "PORT": "0",
            ]),
            input: .none,
            output: .sequence,
            error: .discarded
        ) { execution in
            for try await line in execution.standardOutput.strings() {
                let port = try #require(line.split(separator: " ").last)
                try await body("http://127.0.0.1:\(port)")
                break
            }
            try execution.send(signal: .kill)
        }
    }
}
