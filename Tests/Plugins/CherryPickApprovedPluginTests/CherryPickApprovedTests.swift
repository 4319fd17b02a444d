import CherryPickApprovedPlugin
import Foundation
import PluginKit
import PluginTesting
import Testing

@Suite struct CherryPickApprovedTests {
    static let approved: LabelName = "cherry-pick-approved"
    static let unapproved: LabelName = "do-not-merge/cherry-pick-not-approved"
    static let pull = Sample.pullRequest { $0.base.name = "release-1" }
    static let json = """
        [
            {"org": "harbor", "repo": "lantern", "approvers": ["zoe"], "branchregexp": "."},
            {"org": "harbor", "repo": "lantern", "approvers": ["ben"]},
            {"org": "harbor", "repo": "buoy", "approvers": ["cleo"]}
        ]
        """
    static let good: [LabelName] = ["lgtm", "Approved"]
    static let both = ["labels(on:)", "statuses"]

    static func tester(
        _ labels: [LabelName] = good,
        _ states: [CommitStatus.State] = [.success, .pending],
        json: String = json
    ) throws -> PluginTester<CherryPickApproved> {
        var facts = FakeForge.Facts()
        facts.labels[pull.id] = labels
        facts.statuses[pull.head.sha] = states.map { CommitStatus(context: "ci/\($0)", state: $0, description: "") }
        let entries = try JSONDecoder().decode([CherryPickApproval].self, from: Data(json.utf8))
        return PluginTester(CherryPickApproved(configuration: entries), facts: facts)
    }

    static let addition = Effect.setLabel(approved, present: true, on: pull.id)
    static let removal = Effect.setLabel(unapproved, present: false, on: pull.id)

    @Test(
        arguments: [
            (good, [addition]), (good + [unapproved], [addition, removal]), (good + [approved], []),
            (good + [approved, unapproved], [removal]),
        ] as [([LabelName], [Effect])]
    )
    func approves(_ labels: [LabelName], _ effects: [Effect]) async throws {
        let tester = try Self.tester(labels)
        #expect(try await tester.effects(of: .review(.approved, on: Self.pull)) == effects)
        #expect(tester.forge.reads == Self.both)
    }

    @Test(
        arguments: [
            .review(.approved, by: "cleo", on: pull), .review(.approved, by: "zoe", on: pull),
            .review(.commented, on: pull), .review(.changesRequested, on: pull), .review(.approved),
            .review(.approved, action: .edited, on: pull), .review(.approved, action: .dismissed, on: pull),
            .review(.approved, on: Sample.pullRequest { $0.base.name = "my-release-1" }),
        ] as [ForgeEvent]
    )
    func leavesOthersAlone(_ event: ForgeEvent) async throws {
        let tester = try Self.tester()
        #expect(try await tester.effects(of: event).isEmpty)
        #expect(tester.forge.reads.isEmpty)
    }

    /// The labels and statuses there, and what is in the way.
    @Test(
        arguments: [
            (["approved"], [], "it lacks the label `lgtm`"),
            (["lgtm"], [], "it lacks the label `approved`"),
            (good + ["Needs-Rebase"], [], "it has the label `needs-rebase`"),
            (good + ["cncf-cla: no"], [], "it has the label `cncf-cla: no`"),
            (["do-not-merge/hold", "lgtm"], [], "it lacks the label `approved`; it has the label `do-not-merge/hold`"),
            (good, [.success, .failure], "`ci/failure` failed"),
            (good, [.error], "`ci/error` failed"),
        ] as [([LabelName], [CommitStatus.State], String)]
    )
    func refuses(_ labels: [LabelName], _ states: [CommitStatus.State], _ obstacle: String) async throws {
        let tester = try Self.tester(labels, states)
        let refusal = try await tester.refusal(of: .review(.approved, on: Self.pull))
        #expect(
            refusal == "This is not yet approved as a cherry-pick: \(obstacle). Approve it again when that has changed."
        )
        #expect(tester.forge.reads == (states.isEmpty ? ["labels(on:)"] : Self.both))
    }

    @Test(arguments: ["lgtm", "approved"])
    func mayLackALabel(_ label: String) async throws {
        let json =
            #"[{"org": "harbor", "repo": "lantern", "approvers": ["ben"], "allow_missing_\#(label)_label": true}]"#
        let tester = try Self.tester([label == "lgtm" ? "approved" : "lgtm"], json: json)
        #expect(try await tester.effects(of: .review(.approved, on: Self.pull)) == [Self.addition])
    }

    @Test func needsARepository() {
        #expect(throws: DecodingError.self) { try Self.tester(json: #"[{"org": "harbor", "approvers": ["ben"]}]"#) }
    }
}
