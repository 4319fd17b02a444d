import PluginKit
import PluginTesting
import StagePlugin
import Testing

@Suite struct StageTests {
    static let issue = Sample.issue()

    static func tester(_ labels: [LabelName]) -> PluginTester<Stage> {
        var facts = FakeForge.Facts()
        facts.labels[issue.id] = labels
        facts.labels[Sample.pullRequest().id] = labels
        return PluginTester(Stage(configuration: .init()), facts: facts)
    }

    static func label(_ name: LabelName, _ present: Bool) -> Effect { .setLabel(name, present: present, on: issue.id) }

    /// A comment by anyone, the labels there, and what becomes of them.
    @Test(
        arguments: [
            ("/stage alpha", [], [label("stage/alpha", true)]),
            ("/stage BETA\r\n", [], [label("stage/beta", true)]),
            ("/stage stable", ["stage/beta"], [label("stage/beta", false), label("stage/stable", true)]),
            ("/stage stable", ["stage/stable"], []),
            ("/remove-stage alpha", ["stage/alpha"], [label("stage/alpha", false)]),
            ("/remove-stage alpha", ["stage/beta"], []),
            (
                "/remove-stage alpha\n/stage beta", ["stage/alpha"],
                [label("stage/alpha", false), label("stage/beta", true)]
            ),
        ] as [(String, [LabelName], [Effect])]
    )
    func answersComments(_ body: String, _ labels: [LabelName], _ effects: [Effect]) async throws {
        let tester = Self.tester(labels)
        #expect(try await tester.effects(of: .comment(body, by: "zoe", on: Self.issue)) == effects)
        #expect(tester.forge.reads == ["labels(on:)"])
    }

    @Test(
        arguments: [
            .comment("/stage gamma", on: issue), .comment("/stage", on: issue), .comment("/stage alpha now", on: issue),
            .comment("/staged alpha", on: issue), .comment("the /stage alpha", on: issue),
            .comment("```\n/stage alpha\n```"),
            .issue(.edited, Sample.issue { $0.body = "/stage alpha" }), .issue(.closed),
        ] as [ForgeEvent]
    )
    func leavesOthersAlone(_ event: ForgeEvent) async throws {
        let tester = Self.tester([])
        #expect(try await tester.effects(of: event).isEmpty)
        #expect(tester.forge.reads.isEmpty)
    }

    @Test(
        arguments: [
            .comment("/stage alpha", on: Sample.issue { $0.state = .closed }), .comment("/stage alpha"),
            .comment("/stage alpha", on: Issue(Sample.pullRequest { $0.state = .closed })),
            .issue(.opened, Sample.issue { $0.body = "/stage alpha" }), .review(.commented, body: "/stage alpha"),
        ] as [ForgeEvent]
    )
    func worksEverywhere(_ event: ForgeEvent) async throws {
        #expect(try await Self.tester([]).effects(of: event).count == 1)
    }

    @Test func everyExampleHasAnEffect() async throws {
        let worlds = [Self.tester([]), Self.tester(["stage/alpha"])]
        #expect(try await PluginTester.idleExamples(in: worlds).isEmpty)
    }
}
