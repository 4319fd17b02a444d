import Foundation
import HelpPlugin
import PluginKit
import PluginTesting
import Testing

@Suite struct HelpTests {
    static let issue = Sample.issue()
    static let url = HelpConfiguration().guidelinesURL
    static let helpReply = Effect.reply(
        """
        This issue asks for help from any contributor.

        Please check that it meets [the guidelines](\(url)). If it does not, comment `/remove-help`.
        """
    )
    static let goodFirstReply = Effect.reply(
        """
        This issue is marked as suitable for new contributors.

        Please check that it meets [the guidelines](\(url)#good-first-issue). If it does not, \
        comment `/remove-good-first-issue`.
        """
    )
    static let dropHelpComments = Effect.deleteComments(
        containing: ["This issue asks for help from any contributor."],
        on: issue.id
    )
    static let dropGoodFirstComments = Effect.deleteComments(
        containing: ["This issue is marked as suitable for new contributors."],
        on: issue.id
    )

    static func tester(_ labels: [LabelName], _ configuration: HelpConfiguration = .init()) -> PluginTester<Help> {
        var facts = FakeForge.Facts()
        facts.labels[issue.id] = labels
        return PluginTester(Help(configuration: configuration), facts: facts)
    }

    static func label(_ name: LabelName, _ present: Bool) -> Effect { .setLabel(name, present: present, on: issue.id) }

    @Test(
        arguments: [
            ("/help", [], [helpReply, label("help wanted", true)]),
            ("/Help", [], [helpReply, label("help wanted", true)]),
            ("/help", ["good first issue"], [helpReply, label("help wanted", true)]),
            (
                "/good-first-issue", [],
                [goodFirstReply, label("help wanted", true), label("good first issue", true)]
            ),
            (
                "/good-first-issue", ["help wanted"],
                [goodFirstReply, label("help wanted", true), label("good first issue", true)]
            ),
            ("/remove-help", ["help wanted"], [dropHelpComments, label("help wanted", false)]),
            (
                "/remove-help", ["Help Wanted", "good first issue"],
                [
                    dropHelpComments, label("help wanted", false), dropGoodFirstComments,
                    label("good first issue", false),
                ]
            ),
            (
                "/remove-good-first-issue", ["help wanted", "good first issue"],
                [dropGoodFirstComments, label("good first issue", false)]
            ),
            ("/help\n/remove-help", ["help wanted"], [dropHelpComments, label("help wanted", false)]),
            ("/help\n/remove-help", [], [helpReply, label("help wanted", true)]),
            (
                "/help\n/good-first-issue", [],
                [goodFirstReply, label("help wanted", true), label("good first issue", true)]
            ),
        ] as [(String, [LabelName], [Effect])]
    )
    func answersComments(_ body: String, _ labels: [LabelName], _ effects: [Effect]) async throws {
        let tester = Self.tester(labels)
        #expect(try await tester.effects(of: .comment(body, on: Self.issue)) == effects)
        #expect(tester.forge.reads == ["labels(on:)"])
    }

    @Test(
        arguments: [
            ("/help", ["help wanted"], "Nothing to do: this issue has `help wanted` and not `good first issue`."),
            ("/remove-help", [], "Nothing to do: this issue has neither `help wanted` nor `good first issue`."),
            (
                "/remove-help", ["good first issue"],
                "Nothing to do: this issue has `good first issue` and not `help wanted`."
            ),
            (
                "/good-first-issue", ["help wanted", "good first issue"],
                "Nothing to do: this issue already has both `help wanted` and `good first issue`."
            ),
        ] as [(String, [LabelName], String)]
    )
    func refuses(_ body: String, _ labels: [LabelName], _ refusal: String) async throws {
        #expect(try await Self.tester(labels).refusal(of: .comment(body, on: Self.issue)) == refusal)
    }

    @Test(
        arguments: [
            .comment("/help", on: Sample.issue { $0.state = .closed }), .comment("/help"),
            .comment("/help me", on: issue), .comment("help", on: issue),
        ] as [ForgeEvent]
    )
    func leavesOthersAlone(_ event: ForgeEvent) async throws {
        let tester = Self.tester([])
        #expect(try await tester.effects(of: event).isEmpty)
        #expect(tester.forge.reads.isEmpty)
    }

    @Test func showsItsGuidelines() async throws {
        let json = #"{"help_guidelines_url": "https://docs.example/help", "help_guidelines_summary": "- Be clear."}"#
        let configuration = try JSONDecoder().decode(HelpConfiguration.self, from: Data(json.utf8))
        let effects = try await Self.tester([], configuration).effects(of: .comment("/help", on: Self.issue))
        let text = """
            This issue asks for help from any contributor.

            ### Guidelines

            - Be clear.

            Please check that it meets [the guidelines](https://docs.example/help). \
            If it does not, comment `/remove-help`.
            """
        #expect(effects.first == .reply(text))
    }

    @Test func everyExampleHasAnEffect() async throws {
        let worlds = [Self.tester([]), Self.tester(["help wanted", "good first issue"])]
        #expect(try await PluginTester.idleExamples(in: worlds).isEmpty)
    }
}
