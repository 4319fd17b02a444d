import OwnersLabelPlugin
import PluginKit
import PluginTesting
import Testing

@Suite struct OwnersLabelTests {
    static let owners = [
        "OWNERS": "labels: [area/all]\n",
        "docs/OWNERS": "labels: [kind/docs, lgtm, Area/Docs, sig/unknown]\n",
        "src/OWNERS": "options: {no_parent_owners: true}\nfilters:\n  \\.swift$:\n    labels: [lang/swift]\n",
    ]

    static func tester(_ paths: [String]) -> PluginTester<OwnersLabel> {
        var facts = FakeForge.Facts()
        facts.changedFiles[Sample.pullRequest().id] = paths.map { ChangedFile(path: $0) }
        facts.repositoryLabels[Sample.repository] = [
            "kind/docs", "area/docs", "lang/swift", "area/all", "lgtm", "other",
        ]
        return PluginTester(
            OwnersLabel(configuration: .init()),
            facts: facts,
            owners: FakeOwners(OwnersTree(files: owners))
        )
    }

    static let both = ["changedFiles", "labels(in:)"]

    /// What is changed, the labels that are there, those that come, and what is asked for it.
    @Test(
        arguments: [
            (["a.txt"], [], ["area/all"], both),
            (["docs/a.md"], [], ["area/all", "area/docs", "kind/docs"], both),
            (["docs/a.md", "docs/b.md"], ["kind/docs"], ["area/all", "area/docs"], both),
            (["docs/a.md"], ["AREA/all", "kind/docs"], ["area/docs"], both),
            (["src/a.swift"], [], ["lang/swift"], both),
            (["src/a.c"], [], ["area/all"], both),
            (["src/a.swift", "a.txt"], ["other"], ["area/all", "lang/swift"], both),
            (["a.txt"], ["area/all"], [], ["changedFiles"]),
            (["docs/a.md"], ["area/all", "area/docs", "kind/docs"], [], both),
            ([], [], [], ["changedFiles"]),
        ] as [([String], [LabelName], [LabelName], [String])]
    )
    func labels(_ paths: [String], _ present: [LabelName], _ added: [LabelName], _ reads: [String]) async throws {
        let pull = Sample.pullRequest { $0.labels = present }
        for action in [PullRequestEvent.Action.opened, .reopened, .synchronize] {
            let tester = Self.tester(paths)
            let effects = try await tester.effects(of: .pull(action, pull))
            #expect(effects == added.map { .setLabel($0, present: true, on: pull.id) })
            #expect(tester.forge.reads == reads)
        }
    }

    @Test(
        arguments: [
            .pull(.edited), .pull(.closed), .pull(.labeled, label: "lgtm"), .comment("/owners-label"), .issue(.opened),
        ] as [ForgeEvent]
    )
    func leavesOthersAlone(_ event: ForgeEvent) async throws {
        let tester = Self.tester(["docs/a.md"])
        #expect(try await tester.effects(of: event).isEmpty)
        #expect(tester.forge.reads.isEmpty)
    }

    @Test func spellsLabelsAsTheRepositoryDoes() async throws {
        let effects = try await Self.tester(["docs/a.md"]).effects(of: .pull(.opened))
        let names = effects.map { if case .setLabel(let label, _, _) = $0 { label.text } else { "" } }
        #expect(names == ["area/all", "area/docs", "kind/docs"])
    }
}
