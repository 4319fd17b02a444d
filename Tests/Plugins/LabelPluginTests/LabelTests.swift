import Foundation
import LabelPlugin
import PluginKit
import PluginTesting
import Testing

@Suite struct LabelTests {
    static let issue = Sample.issue()
    static let json = """
        {
            "additional_labels": ["urgent", "good first bug", "stale"],
            "restricted_labels": {
                "*": [{"label": "Sealed", "allowed_users": ["Cleo"], "assign_on": [{"label": "kind/bug"}]}],
                "harbor": [{"label": "sealed", "allowed_teams": ["keepers"]}],
                "Harbor/Lantern": [{"label": "kind/secret", "allowed_users": ["zoe", "ada"]}],
                "quay": [{"label": "kind/bug"}]
            }
        }
        """

    static func tester(_ labels: [LabelName] = []) throws -> PluginTester<Label> {
        var facts = FakeForge.Facts()
        facts.labels[issue.id] = labels
        facts.labels[Sample.pullRequest().id] = labels
        facts.repositoryLabels[Sample.repository] = [
            "kind/bug", "kind/feature", "kind/Api-Change", "kind/secret", "sig/network", "priority/high",
            "triage/accepted", "needs-kind", "needs-triage", "urgent", "good first bug", "stale", "sealed",
        ]
        facts.members["harbor"] = ["mem"]
        facts.teams["harbor/keepers"] = ["kim"]
        let configuration = try JSONDecoder().decode(LabelConfiguration.self, from: Data(json.utf8))
        return PluginTester(Label(configuration: configuration), facts: facts)
    }

    /// A comment, the labels there, and what becomes of them.
    @Test(
        arguments: [
            ("/kind bug", [], ["+kind/bug"]),
            ("/kind BUG", [], ["+kind/bug"]),
            ("/Kind bug", [], ["+kind/bug"]),
            ("/kind api-change", [], ["+kind/Api-Change"]),
            ("/kind bug feature", [], ["+kind/bug", "+kind/feature"]),
            ("/kind  bug\tfeature ", [], ["+kind/bug", "+kind/feature"]),
            ("/kind bug bug", [], ["+kind/bug"]),
            ("/kind bug\r\n/sig network\r\n", [], ["+kind/bug", "+sig/network"]),
            ("/kind bug", ["Kind/Bug"], []),
            ("/remove-kind bug", ["kind/bug", "kind/feature"], ["-kind/bug"]),
            ("/remove-kind bug", ["kind/bug"], ["+needs-kind", "-kind/bug"]),
            ("/remove-kind bug", ["kind/bug", "needs-kind"], ["-kind/bug"]),
            ("/remove-kind bug\n/kind feature", ["kind/bug"], ["+kind/feature", "-kind/bug"]),
            ("/remove-kind bug feature", ["kind/bug", "kind/feature"], ["+needs-kind", "-kind/bug", "-kind/feature"]),
            ("/remove-priority high", ["priority/high"], ["-priority/high"]),
            ("/label urgent", [], ["+urgent"]),
            ("/label URGENT stale", [], ["+urgent", "+stale"]),
            ("/label good first bug", [], ["+good first bug"]),
            ("/remove-label urgent", ["urgent"], ["-urgent"]),
            ("/kindness bug", [], []),
            ("/area-51 bug", [], []),
            ("<!-- x -->/kind bug", [], []),
            ("<!--\n/kind bug\n-->", [], []),
        ] as [(String, [LabelName], [String])]
    )
    func answersComments(_ body: String, _ labels: [LabelName], _ changes: [String]) async throws {
        let tester = try Self.tester(labels)
        let effects = try await tester.effects(of: .comment(body, by: "ben", on: Self.issue))
        #expect(effects.map(\.short) == changes)
    }

    /// A comment by `ben`, the labels there, what becomes of them, and what is said.
    @Test(
        arguments: [
            (
                "/kind bgu", [], [],
                """
                harbor/lantern has no `kind/bgu`. \
                It has: `kind/Api-Change`, `kind/bug`, `kind/feature`, `kind/secret`.
                """
            ),
            ("/wg core", [], [], "harbor/lantern has no `wg/core`."),
            ("/remove-kind bug", [], ["+needs-kind"], "There is no `kind/bug` here to take off."),
            ("/remove-sig network", [], [], "There is no `sig/network` here to take off."),
            (
                "/label nice urgent", [], ["+urgent"],
                "`/label` does not take `nice`. It takes: `urgent`, `good first bug`, `stale`, `kind/secret`, `Sealed`."
            ),
            ("/triage accepted", [], [], "`triage/accepted` is put on by members of harbor."),
            ("/label sealed", [], [], "`Sealed` can be set by members of harbor/keepers, Cleo."),
            ("/remove-label sealed", ["sealed"], [], "`Sealed` can be set by members of harbor/keepers, Cleo."),
            ("/kind secret", [], [], "`kind/secret` can be set by ada, zoe."),
            (
                "/kind bug\n/kind x\n/remove-sig network\n/kind", [], ["+kind/bug"],
                """
                `/kind` needs a label: `/kind NAME`.

                harbor/lantern has no `kind/x`. It has: `kind/Api-Change`, `kind/bug`, `kind/feature`, `kind/secret`.

                There is no `sig/network` here to take off.
                """
            ),
        ] as [(String, [LabelName], [String], String)]
    )
    func saysWhatItDoesNot(_ body: String, _ labels: [LabelName], _ changes: [String], _ reply: String) async throws {
        let effects = try await Self.tester(labels).effects(of: .comment(body, by: "ben", on: Self.issue))
        #expect(effects.dropLast().map(\.short) == changes)
        #expect(effects.last == .reply(reply))
    }

    @Test(
        arguments: [
            ("/sig", "`/sig` needs a label: `/sig NAME`."),
            ("/label\r\nurgent", "`/label` needs a label: `/label NAME`."),
            (
                "/remove-label nice",
                """
                `/remove-label` does not take `nice`. \
                It takes: `urgent`, `good first bug`, `stale`, `kind/secret`, `Sealed`.
                """
            ),
        ]
    )
    func refusesWithoutAsking(_ body: String, _ refusal: String) async throws {
        let tester = try Self.tester()
        #expect(try await tester.refusal(of: .comment(body, on: Self.issue)) == refusal)
        #expect(tester.forge.reads.isEmpty)
    }

    /// Who may, and what is asked to know it beside the labels.
    @Test(
        arguments: [
            ("/triage accepted", "mem", ["+triage/accepted"], ["isMember(of:)"]),
            ("/label sealed", "cleo", ["+sealed"], []),
            ("/label sealed", "kim", ["+sealed"], ["isMember(ofTeam:)"]),
            ("/kind secret", "ADA", ["+kind/secret"], []),
            ("/kind bug", "ben", ["+kind/bug"], []),
        ] as [(String, Login, [String], [String])]
    )
    func knowsWhoMay(_ body: String, _ login: Login, _ changes: [String], _ reads: [String]) async throws {
        let tester = try Self.tester()
        let effects = try await tester.effects(of: .comment(body, by: login, on: Self.issue))
        #expect(effects.map(\.short) == changes)
        #expect(tester.forge.reads == ["labels(in:)", "labels(on:)"] + reads)
    }

    @Test(arguments: [("kind/bug", ["assign Cleo"]), ("Kind/Bug", ["assign Cleo"]), ("kind/feature", [])])
    func assignsOnLabels(_ label: String, _ changes: [String]) async throws {
        let tester = try Self.tester()
        let effects = try await tester.effects(of: .pull(.labeled, label: LabelName(label)))
        #expect(effects.map(\.short) == changes)
        #expect(tester.forge.reads.isEmpty)
    }

    @Test func everyExampleHasAnEffect() async throws {
        let worlds = try [Self.tester(), Self.tester(["kind/feature", "stale"])]
        #expect(try await PluginTester.idleExamples(in: worlds).isEmpty)
    }
}

extension Effect {
    /// The effect in a few characters.
    fileprivate var short: String {
        switch self {
        case .setLabel(let label, let present, _): (present ? "+" : "-") + label.text
        case .setAssigned(let logins, true, _, _): "assign " + logins.map(\.text).joined(separator: ",")
        default: "\(self)"
        }
    }
}
