import ForgeSimulator
import Foundation
import GitHubForge
import GreetPlugin
import Hooks
import JobModel
import Testing

@testable import BowspritApp

/// `bowsprit try-plugin`: what an event would do, without doing it.
@Suite(.timeLimit(.minutes(10))) struct TryPluginTests {
    private static let greet = Checkout.root.appending(path: "docs/examples/greet.json").path

    /// The sample payload with another comment.
    private static func payload(_ comment: String, in folder: URL) throws -> String {
        let text = try String(contentsOfFile: greet, encoding: .utf8)
        let file = folder.appending(path: "payload.json")
        let body = String(decoding: try JSONEncoder().encode(comment), as: UTF8.self)
        try Data(text.replacing(/"body": ".*"/, with: "\"body\": \(body)").utf8).write(to: file)
        return file.path
    }

    private static func trial(
        _ plugin: String? = "greet",
        event: String = "issue_comment",
        _ payload: String = greet
    ) throws -> TryPlugin {
        var trial = TryPlugin(event: event, payloadPath: payload)
        trial.plugin = plugin
        trial.plugins = try PluginList(checking: BuiltinPlugins.all + [Greet.self])
        return trial
    }

    @Test func aRefusalIsAReply() async throws {
        try await Checkout.withFolder { folder in
            let report = try await Self.trial("greet", Self.payload("/greet", in: folder)).report()
            #expect(report.plugins == ["greet"])
            #expect(report.effects.map(\.effect) == ["reply"])
            #expect(report.effects.first?.values == ["message": "`/greet` takes one login: `/greet dara`."])
            #expect(report.faults.isEmpty)
        }
    }

    @Test func withoutATokenAReadSaysWhatToDo() async throws {
        let report = try await Self.trial().report()
        #expect(report.effects.isEmpty)
        #expect(report.faults.map(\.plugin) == ["greet"])
        #expect(report.faults.map(\.message) == ["this needs GitHub; give --github-token-path"])
    }

    @Test func thePluginsThatAreOnAreAsked() async throws {
        try await Checkout.withFolder { folder in
            let plugins = folder.appending(path: "plugins.yaml")
            try Data("plugins: {harbor: [label, greet]}\ngreet: {words: Moin}\n".utf8).write(to: plugins)
            var trial = try Self.trial(nil, Self.payload("/greet\n/hold", in: folder))
            trial.pluginConfigPath = plugins.path
            #expect(try await trial.report().plugins.contains("greet"))
            trial.payloadPath = try Self.payload("nothing for a bot", in: folder)
            let report = try await trial.report()
            #expect(report.effects.isEmpty && report.faults.isEmpty && report.plugins.isEmpty)
        }
    }

    @Test func nothingIsDone() async throws {
        try await withForge { forge in
            let world = try await Self.world(forge)
            try await Checkout.withFolder { folder in
                var trial = try Self.trial("greet")
                try await Self.connect(&trial, to: forge, in: folder)
                let report = try await trial.report()
                #expect(report.faults.isEmpty)
                #expect(report.effects.map(\.effect) == ["reply", "set_label"])
                #expect(
                    report.effects.last?.values == ["label": "greeted", "present": true, "on": "harbor/lantern#7"]
                )
                #expect(await forge.snapshot().labels("harbor/lantern", world).isEmpty)
            }
        }
    }

    /// An organisation without `dara`, and an issue; gives its number.
    static func world(_ forge: ForgeSimulator) async throws -> Int {
        for login in ["bowsprit", "ada", "dara"] { _ = try await forge.addUser(login) }
        _ = try await forge.addOrganization("harbor", members: ["ada", "bowsprit"])
        try await forge.createRepository(owner: "harbor", name: "lantern", files: ["README.md": "Lantern\n"])
        return try await forge.as("ada").openIssue("harbor/lantern", title: "Dark", body: "").number
    }

    /// Points a trial to a forge.
    static func connect(_ trial: inout TryPlugin, to forge: ForgeSimulator, in folder: URL) async throws {
        let token = folder.appending(path: "token")
        try Data(try await forge.token(for: "bowsprit").utf8).write(to: token)
        trial.tokenPath = token.path
        trial.endpoints = .init(rest: forge.apiURL, graphQL: forge.graphQLURL, web: forge.baseURL)
    }

    @Test(
        arguments: [
            ("greet", "issue_comment", "{", "is not the payload of the event issue_comment"),
            ("greet", "issue_comment", "{}", "names no repository"),
            ("greet", "pull_request", #"{"action": "opened"}"#, "is not the payload of the event pull_request"),
            ("greet", "issue_comment", #"{"action": "pinned"}"#, "names no repository"),
            (
                "greet", "workflow_run", "{}",
                "--event: plugins do not answer `workflow_run`; they answer check_run, check_suite, issue_comment"
            ),
            ("gret", "issue_comment", nil, "--plugin: there is no plugin `gret`; did you mean"),
            (nil, "issue_comment", nil, "say which plugins to ask: --plugin-config"),
        ] as [(String?, String, String?, String)]
    )
    func whatCannotBeTriedIsSaid(plugin: String?, event: String, payload: String?, says: String) async throws {
        try await Checkout.withFolder { folder in
            let file = folder.appending(path: "payload.json")
            if let payload { try Data(payload.utf8).write(to: file) }
            let trial = try Self.trial(plugin, event: event, payload == nil ? Self.greet : file.path)
            let error = await #expect(throws: UserError.self) { try await trial.report() }
            #expect(error?.message.contains(says) == true, "\(error?.message ?? "")")
        }
    }

    @Test func thePayloadMayComeInThroughAPipe() async throws {
        let command = "'\(Checkout.bowsprit.path)' try-plugin --plugin hold --event issue_comment --payload - "
        let outcome = try await Command.run(
            URL(filePath: "/bin/sh"),
            [
                "-c",
                "sed 's|/greet @dara|/hold|; s|\"node_id\"|\"pull_request\": {}, \"node_id\"|' '\(Self.greet)' | \(command)",
            ]
        )
        #expect(outcome.succeeded, "\(outcome.errors)")
        #expect(outcome.output.contains(#""words" : "label do-not-merge/hold""#), "\(outcome.output)")
        #expect(outcome.output.contains(#""on" : "harbor/lantern#7""#))
    }
}
