import AsyncHTTPClient
import ForgeModel
import Foundation
import Settings
import Testing

@testable import Hooks

@Suite(.timeLimit(.minutes(10))) struct ExternalHelpTests {
    private static func plugin(_ endpoint: String) -> ExternalPlugin {
        var plugin = ExternalPlugin()
        plugin.name = "crane"
        plugin.endpoint = endpoint
        return plugin
    }

    private static func reader(_ sleep: @escaping @Sendable (Duration) async throws -> Void) -> ExternalHelpReader {
        ExternalHelpReader(http: .shared, sleep: sleep)
    }

    @Test func itIsAskedWithTheRepositories() async throws {
        let answer = """
            {"Description": "Lifts.", "Config": {"": "x"}, "Events": ["push"], "Commands": [
              {"Usage": "/lift [high]", "Featured": true, "Description": "Lifts it.", "Examples": ["/lift"],
               "WhoCanUse": "Anyone"}]}
            """
        try await ExternalServer.run(.status(200, answer)) { server in
            let reader = Self.reader { _ in try await untilCancelled() }
            let help = await reader.help(of: [(Self.plugin(server.url + "/"), [HookWorld.repository])])
            let found = try #require(help[server.url + "/"])
            #expect(found.description == "Lifts.")
            #expect(found.commands.map(\.usage) == ["/lift [high]"])
            #expect(found.commands.map(\.whoCanUse) == ["Anyone"])
            #expect(found.commands.map(\.examples) == [["/lift"]])
            let request = try #require(server.received.all.first)
            #expect(request.path == "/help")
            #expect(String(decoding: request.body, as: UTF8.self) == #"[{"Org":"harbor","Repo":"lantern"}]"#)
        }
    }

    @Test(arguments: [
        (#"{"Description": "Lifts.", "Commands": null}"#, 200, true),
        (#"{"Commands": [{"Usage": "/x", "Examples": null}]}"#, 200, true), ("{}", 200, true), ("[]", 200, false),
        ("<html>", 200, false), (#"{"Description": 5}"#, 200, false), ("{}", 500, false), ("{}", 404, false),
        (#"{"Description": "\#(String(repeating: "x", count: 300_000))"}"#, 200, false),
    ])
    func whatCannotBeReadIsNoHelp(_ answer: String, _ status: Int, _ isHelp: Bool) async throws {
        try await ExternalServer.run(.status(status, answer)) { server in
            let reader = Self.reader { _ in try await untilCancelled() }
            #expect((await reader.help(of: [(Self.plugin(server.url), [])])[server.url] != nil) == isHelp)
        }
    }

    @Test func oneThatHangsIsLeftAfterASecond() async throws {
        try await ExternalServer.run(.hang) { server in
            let limits = Log<Duration>()
            let reader = Self.reader { limit in
                limits.add(limit)
                await server.arrived()
            }
            #expect(await reader.help(of: [(Self.plugin(server.url), [])]).isEmpty)
            #expect(limits.all == [.seconds(1)])
        }
    }
}
