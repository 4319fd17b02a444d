import PluginKit
import PluginTesting
import ShrugPlugin
import Testing

@Suite struct ShrugTests {
    static let issue = Sample.issue()
    static let label = LabelName(#"¯\_(ツ)_/¯"#)
    static let shrug = Effect.setLabel(label, present: true, on: issue.id)
    static let unshrug: [Effect] = [.reply(#"¯\\\_(ツ)\_/¯"#), .setLabel(label, present: false, on: issue.id)]

    static func tester(_ labels: [LabelName] = []) -> PluginTester<Shrug> {
        var facts = FakeForge.Facts()
        facts.labels = [issue.id: labels, Sample.pullRequest().id: labels]
        return PluginTester(Shrug(configuration: .init()), facts: facts)
    }

    /// A comment by anyone, the labels there, what comes of it, and the reads.
    @Test(
        arguments: [
            ("/shrug", [], [shrug], []),
            ("/SHRUG\r\n", [], [shrug], []),
            ("/shrug", [label], [shrug], []),
            ("/unshrug", [label], unshrug, ["labels(on:)"]),
            ("/unshrug", ["kind/bug"], [], ["labels(on:)"]),
            ("/unshrug\n/shrug", [label], [shrug], []),
            ("/shrug it off", [], [], []),
            ("/shrugs", [], [], []),
        ] as [(String, [LabelName], [Effect], [String])]
    )
    func answersComments(
        _ body: String,
        _ labels: [LabelName],
        _ effects: [Effect],
        _ reads: [String]
    ) async throws {
        let tester = Self.tester(labels)
        #expect(try await tester.effects(of: .comment(body, by: "zoe", on: Self.issue)) == effects)
        #expect(tester.forge.reads == reads)
    }

    @Test func worksOnClosedOnes() async throws {
        let closed = Sample.issue { $0.state = .closed }
        #expect(try await Self.tester().effects(of: .comment("/shrug", on: closed)) == [Self.shrug])
    }

    @Test func everyExampleHasAnEffect() async throws {
        #expect(try await PluginTester.idleExamples(in: [Self.tester([Self.label])]).isEmpty)
    }
}
