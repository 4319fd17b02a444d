import Foundation
import PluginKit
import PluginTesting
import SigMentionPlugin
import Testing

@Suite struct SigMentionTests {
    static let pull = Sample.pullRequest()
    static let all = ["labels(in:)", "isMember(of:)"]

    static func configuration(_ json: String) throws -> SigMentionConfiguration {
        try JSONDecoder().decode(SigMentionConfiguration.self, from: Data(json.utf8))
    }

    static func tester(_ json: String = "{}") throws -> PluginTester<SigMention> {
        var facts = FakeForge.Facts()
        facts.members["harbor"] = ["ada"]
        facts.repositoryLabels[Sample.repository] = [
            "sig/Node", "sig/api-machinery", "kind/bug", "kind/feature", "kind/api-change", "sig/deck",
        ]
        return PluginTester(SigMention(configuration: try configuration(json)), facts: facts)
    }

    static func reply(_ names: String) -> String {
        "reply Repeating the mentions, so that GitHub notifies the teams: \(names)"
    }

    static let labeled = Issue(Sample.pullRequest { $0.labels = ["sig/node", "kind/bug"] })

    @Test(
        arguments: [
            (.comment("@kubernetes/sig-node-bugs"), ["+sig/Node", "+kind/bug"], all),
            (.comment("@kubernetes/sig-NODE-misc"), ["+sig/Node"], all),
            (.comment("see @kubernetes/sig-node-feature-requests."), ["+sig/Node", "+kind/feature"], all),
            (.comment("@kubernetes/sig-node-api-reviews"), ["+sig/Node", "+kind/api-change"], all),
            (.comment("@kubernetes/sig-node-pr-reviews"), ["+sig/Node"], all),
            (.comment("@kubernetes/sig-node-test-failures"), ["+sig/Node"], all),
            // A label that the repository does not have is not made.
            (.comment("@kubernetes/sig-node-proposals"), ["+sig/Node"], all),
            (.comment("@kubernetes/sig-unknown-bugs"), [], ["labels(in:)"]),
            (.comment("@kubernetes/sig--bugs"), [], ["labels(in:)"]),
            (
                .comment("> @kubernetes/sig-api-machinery-bugs\n@kubernetes/sig-node-bugs"),
                ["+sig/api-machinery", "+kind/bug", "+sig/Node"], all
            ),
            (
                .comment("@kubernetes/sig-node-bugs @kubernetes/sig-gone-bugs @kubernetes/sig-node-misc", by: "eve"),
                [
                    "+sig/Node", "+kind/bug",
                    reply("@kubernetes/sig-node-bugs, @kubernetes/sig-node-misc"),
                ], all
            ),
            (.comment("@kubernetes/sig-node-bugs", on: labeled), [], ["isMember(of:)"]),
            (
                .comment("@kubernetes/sig-node-bugs", by: "eve", on: labeled), [reply("@kubernetes/sig-node-bugs")],
                ["isMember(of:)"]
            ),
            (.review(.commented, body: "@kubernetes/sig-node-misc", by: "ada"), ["+sig/Node"], all),
            (.pull(.opened, Sample.pullRequest { $0.body = "@kubernetes/sig-node-misc" }), ["+sig/Node"], all),
            (.pull(.edited, Sample.pullRequest { $0.body = "@kubernetes/sig-node-misc" }), [], []),
            (.comment("@kubernetes/sig-node-bugs", by: "bowsprit"), [], []),
            (.comment("@kubernetes/sig-node"), [], []),
            (.comment("```\n@kubernetes/sig-node-bugs\n```"), [], []),
        ] as [(ForgeEvent, [String], [String])]
    )
    func answers(_ event: ForgeEvent, _ effects: [String], _ reads: [String]) async throws {
        let tester = try Self.tester()
        #expect(try await tester.effects(of: event).map(\.short) == effects)
        #expect(tester.forge.reads == reads)
    }

    @Test func worksOnClosedIssues() async throws {
        let issue = Sample.issue { $0.state = .closed }
        let effects = try await Self.tester().effects(of: .comment("@kubernetes/sig-node-misc", on: issue))
        #expect(effects == [.setLabel("sig/Node", present: true, on: issue.id)])
    }

    @Test func takesAnotherExpression() async throws {
        let tester = try Self.tester(#"{"regexp": "@harbor/crew-([a-z]+)"}"#)
        #expect(try await tester.effects(of: .comment("@harbor/crew-deck")).map(\.short) == ["+sig/deck"])
        #expect(try await tester.effects(of: .comment("@kubernetes/sig-node-bugs")).isEmpty)
        #expect(try Self.configuration(#"{"regexp": ""}"#).expression == TeamMention.kubernetes)
    }

    @Test(arguments: [(#"{"regexp": "@harbor/.*"}"#, "needs a group"), (#"{"regexp": "("}"#, "missing )")])
    func refusesExpressions(_ json: String, _ words: String) {
        let error = #expect(throws: DecodingError.self) { try Self.configuration(json) }
        #expect("\(String(describing: error))".contains(words))
    }
}

extension Effect {
    /// The effect in a few characters.
    fileprivate var short: String {
        switch self {
        case .setLabel(let label, true, SigMentionTests.pull.id): "+\(label.text)"
        case .reply(let text): "reply \(text)"
        default: "\(self)"
        }
    }
}
