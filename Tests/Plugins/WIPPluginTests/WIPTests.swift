import PluginKit
import PluginTesting
import Testing
import WIPPlugin

@Suite struct WIPTests {
    static let label: LabelName = "do-not-merge/work-in-progress"

    @Test(
        arguments: [
            ("WIP: glow", true), ("[WIP] glow", true), ("wip glow", true), ("(WIP)glow", true), ("Wip-glow", true),
            ("WIP：glow", true), ("🚧WIP glow", true),
            ("WIP", false), ("WIPglow", false), ("WIP_glow", false), (" [WIP] glow", false), ("_WIP_ glow", false),
            ("glow WIP", false), ("Swipe", false), ("", false), ("[", false), ("ſwip x", true), ("swip x", false),
        ]
    )
    func readsTitles(_ title: String, _ isUnfinished: Bool) async throws {
        let pull = Sample.pullRequest { $0.title = title }
        let effects = try await PluginTester(WIP(configuration: .init())).effects(of: .pull(.opened, pull))
        #expect(effects == (isUnfinished ? [.setLabel(Self.label, present: true, on: pull.id)] : []))
    }

    /// What happened, whether the pull request is unfinished, whether it has the label, what that makes of the label,
    /// and the reads.
    @Test(
        arguments: [
            (.opened, true, false, true, []),
            (.opened, false, false, nil, []),
            (.opened, true, true, nil, []),
            (.reopened, true, false, true, ["labels(on:)"]),
            (.edited, false, true, false, ["labels(on:)"]),
            (.edited, true, true, nil, ["labels(on:)"]),
            (.readyForReview, false, true, false, ["labels(on:)"]),
            (.readyForReview, false, false, nil, ["labels(on:)"]),
            (.convertedToDraft, true, false, true, ["labels(on:)"]),
            (.synchronize, true, false, nil, []),
            (.labeled, true, false, nil, []),
        ] as [(PullRequestEvent.Action, Bool, Bool, Bool?, [String])]
    )
    func setsTheLabel(
        _ action: PullRequestEvent.Action,
        _ isDraft: Bool,
        _ hasLabel: Bool,
        _ wish: Bool?,
        _ reads: [String]
    ) async throws {
        var facts = FakeForge.Facts()
        let pull = Sample.pullRequest {
            $0.isDraft = isDraft
            $0.labels = hasLabel ? [Self.label] : []
        }
        facts.labels[pull.id] = pull.labels
        let tester = PluginTester(WIP(configuration: .init()), facts: facts)
        let effects = try await tester.effects(of: .pull(action, pull))
        #expect(effects == wish.map { [.setLabel(Self.label, present: $0, on: pull.id)] } ?? [])
        #expect(tester.forge.reads == reads)
    }
}
