import Foundation
import PluginKit
import PluginTesting
import SlackEventsPlugin
import Testing

@Suite struct SlackEventsTests {
    static let warned = """
        {"mergewarnings": [
            {"repos": ["harbor"], "channels": ["all"]},
            {"repos": ["harbor/lantern"], "channels": ["lantern", "release"], "exempt_users": ["Cleo"],
             "exempt_branches": {"main": ["dana"]}}
        ]}
        """
    static let url = "https://github.com/harbor/lantern/compare/1...2"

    static func tester(_ json: String) throws -> PluginTester<SlackEvents> {
        let configuration = try JSONDecoder().decode(SlackConfiguration.self, from: Data(json.utf8))
        return PluginTester(SlackEvents(configuration: configuration))
    }

    static func push(
        _ ref: String = "refs/heads/main",
        by login: Login = "ada",
        pusher: String? = nil,
        _ change: (inout PushEvent) -> Void = { _ in }
    ) -> ForgeEvent {
        var event = PushEvent(
            repository: Sample.repository,
            ref: ref,
            before: "1111111111111111111111111111111111111111",
            after: "2222222222222222222222222222222222222222",
            compareURL: url,
            sender: User(login: login),
            pusher: pusher ?? login.text,
            commitCount: 2
        )
        change(&event)
        return .push(event)
    }

    static let main = "branch main of harbor/lantern"

    @Test(
        arguments: [
            (push(), "ada merged 2 commits by hand into the \(main)"),
            (push { $0.commitCount = 1 }, "ada merged 1 commit by hand into the \(main)"),
            (push { $0.isForced = true }, "ada *forced* 2 commits onto the \(main)"),
            (push { $0.isCreated = true }, "ada created the \(main) with 2 commits"),
            (
                push {
                    $0.isDeleted = true
                    $0.isForced = true
                },
                "ada deleted the \(main)"
            ),
            (
                push("refs/tags/v1") { $0.isCreated = true },
                "ada created the tag v1 of harbor/lantern with 2 commits"
            ),
            (
                push("refs/heads/<!channel>&"),
                "ada merged 2 commits by hand into the branch &lt;!channel&gt;&amp; of harbor/lantern"
            ),
            (push(by: "cleo"), nil),
            (push(by: "CLEO", pusher: "x"), nil),
            (push(pusher: "@cleo"), nil),
            (push(by: "dana"), nil),
            (
                push("refs/heads/other", by: "dana"),
                "dana merged 2 commits by hand into the branch other of harbor/lantern"
            ),
            (push(by: "bowsprit"), nil),
            (push(by: "bowsprit[bot]"), nil),
        ] as [(ForgeEvent, String?)]
    )
    func warns(_ event: ForgeEvent, _ text: String?) async throws {
        let tester = try Self.tester(Self.warned)
        let effects = try await tester.effects(of: event)
        let messages = text.map { text in
            ["lantern", "release"].map { Effect.postMessage("*Warning:* \(text). \(Self.url)", channel: $0) }
        }
        #expect(effects == messages ?? [])
        #expect(tester.forge.reads.isEmpty)
    }

    @Test func choosesAnEntry() async throws {
        let organization = #"{"mergewarnings": [{"repos": ["harbor"], "channels": ["all"]}]}"#
        #expect(try await Self.tester(organization).effects(of: Self.push()).count == 1)
        let other = #"{"mergewarnings": [{"repos": ["sea"], "channels": ["all"]}]}"#
        #expect(try await Self.tester(other).effects(of: Self.push()).isEmpty)
        #expect(try await Self.tester("{}").effects(of: Self.push()).isEmpty)
    }

    static let mentioning = #"{"mentionchannels": ["sig-node", "sig-api-machinery"]}"#
    static let place = "https://github.com/harbor/lantern/pull/14#issuecomment-100"

    @Test(
        arguments: [
            (
                .comment("<!here> @kubernetes/sig-node-bugs"),
                [
                    "sig-node: ada mentions @kubernetes/sig-node-bugs: \(place)\n\n&lt;!here&gt; @kubernetes/sig-node-bugs"
                ]
            ),
            (
                .comment("@kubernetes/sig-node-misc @kubernetes/sig-api-machinery-misc @kubernetes/sig-node-misc"),
                [
                    "sig-node: ada mentions @kubernetes/sig-node-misc: \(place)\n\n"
                        + "@kubernetes/sig-node-misc @kubernetes/sig-api-machinery-misc @kubernetes/sig-node-misc",
                    "sig-api-machinery: ada mentions @kubernetes/sig-api-machinery-misc: \(place)\n\n"
                        + "@kubernetes/sig-node-misc @kubernetes/sig-api-machinery-misc @kubernetes/sig-node-misc",
                ]
            ),
            (.comment("@kubernetes/sig-testing-bugs"), []),
            (.comment("@kubernetes/sig-node-bugs", by: "bowsprit"), []),
            (.comment("```\n@kubernetes/sig-node-bugs\n```"), []),
            (.issue(.edited, Sample.issue { $0.body = "@kubernetes/sig-node-bugs" }), []),
            (
                .issue(.opened, Sample.issue { $0.body = "@kubernetes/sig-node-bugs" }),
                [
                    "sig-node: ada mentions @kubernetes/sig-node-bugs: "
                        + "https://github.com/harbor/lantern/issues/7\n\n@kubernetes/sig-node-bugs"
                ]
            ),
        ] as [(ForgeEvent, [String])]
    )
    func repeatsMentions(_ event: ForgeEvent, _ messages: [String]) async throws {
        let tester = try Self.tester(Self.mentioning)
        let effects = try await tester.effects(of: event)
        let said = effects.map {
            if case .postMessage(let text, let channel) = $0 { "\(channel): \(text)" } else { "" }
        }
        #expect(said == messages)
        #expect(tester.forge.reads.isEmpty)
        #expect(try await Self.tester("{}").effects(of: event).isEmpty)
    }

    @Test func cutsLongComments() async throws {
        let body = "@kubernetes/sig-node-bugs" + String(repeating: "x", count: 5000)
        let effects = try await Self.tester(Self.mentioning).effects(of: .comment(body))
        guard case .postMessage(let text, _) = effects.first else {
            Testing.Issue.record("nothing is said")
            return
        }
        #expect(text.hasSuffix("x…") && text.count < 3200)
    }
}
