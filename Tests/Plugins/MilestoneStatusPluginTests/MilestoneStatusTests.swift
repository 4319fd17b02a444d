import Foundation
import MilestoneStatusPlugin
import PluginKit
import PluginTesting
import Testing

/// In every world `kim` is in the team that decides.
@Suite struct MilestoneStatusTests {
    static let issue = Sample.issue()
    static let complaint = "`/status` takes one of `approved-for-milestone`, `in-progress`, `in-review`."

    static func tester() throws -> PluginTester<MilestoneStatus> {
        var facts = FakeForge.Facts()
        facts.teams["harbor/keepers"] = ["kim"]
        let json = #"{"harbor/lantern": {"maintainers_team": "keepers"}}"#
        let settings = try JSONDecoder().decode(MilestoneSettings.self, from: Data(json.utf8))
        return PluginTester(MilestoneStatus(configuration: settings), facts: facts)
    }

    static func label(_ name: LabelName) -> Effect { .setLabel(name, present: true, on: issue.id) }

    @Test(
        arguments: [
            ("/status approved-for-milestone", [label("status/approved-for-milestone")]),
            ("/status in-progress\r\n", [label("status/in-progress")]),
            ("/Status  In-Review ", [label("status/in-review")]),
            ("/status in-review\n/status in-progress", [label("status/in-progress"), label("status/in-review")]),
            ("/status in-review\n/status in-review", [label("status/in-review")]),
            ("/status in-review\n/status done", [label("status/in-review"), .reply(complaint)]),
        ] as [(String, [Effect])]
    )
    func labels(_ body: String, _ effects: [Effect]) async throws {
        let tester = try Self.tester()
        #expect(try await tester.effects(of: .comment(body, by: "kim", on: Self.issue)) == effects)
        #expect(tester.forge.reads == ["isMember(ofTeam:)"])
    }

    /// Who comments what, what they are told, and the reads.
    @Test(
        arguments: [
            ("kim", "/status done", complaint, []),
            ("kim", "/status in review", complaint, []),
            ("zoe", "/status", complaint, []),
            (
                "zoe", "/status in-review",
                """
                `/status` is for members of [keepers](https://github.com/orgs/harbor/teams/keepers/members). \
                Ask them to do it for you.
                """, ["isMember(ofTeam:)"]
            ),
        ] as [(Login, String, String, [String])]
    )
    func refuses(_ author: Login, _ body: String, _ refusal: String, _ reads: [String]) async throws {
        let tester = try Self.tester()
        #expect(try await tester.refusal(of: .comment(body, by: author, on: Self.issue)) == refusal)
        #expect(tester.forge.reads == reads)
    }

    @Test(
        arguments: [
            .comment("/statuses in-review", by: "kim"), .comment("/status-quo in-review", by: "kim"),
            .issue(.edited, Sample.issue { $0.body = "/status in-review" }),
        ] as [ForgeEvent]
    )
    func leavesOthersAlone(_ event: ForgeEvent) async throws {
        let tester = try Self.tester()
        #expect(try await tester.effects(of: event).isEmpty)
        #expect(tester.forge.reads.isEmpty)
    }

    @Test func everyExampleHasAnEffect() async throws {
        #expect(try await PluginTester.idleExamples(in: [Self.tester()], by: "kim").isEmpty)
    }
}
