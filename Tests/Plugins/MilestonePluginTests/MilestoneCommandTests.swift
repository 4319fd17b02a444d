import Foundation
import MilestonePlugin
import PluginKit
import PluginTesting
import Testing

/// In every world `kim` is in the team `keepers`, and `lea` in team 9.
@Suite struct MilestoneCommandTests {
    static let issue = Sample.issue()
    static let keepers = #"{"harbor/lantern": {"maintainers_team": "keepers", "maintainers_id": 9}}"#
    static let numbered = #"{"": {"maintainers_id": 9, "maintainers_friendly_name": "Chairs"}}"#
    static let both = ["isMember(ofTeam:)", "milestones"]

    static func tester(
        _ json: String = keepers,
        _ milestones: [String] = ["v1.2", "v1.10", "v1 beta"]
    ) throws -> PluginTester<MilestoneCommand> {
        var facts = FakeForge.Facts()
        facts.teams["harbor/keepers"] = ["kim"]
        facts.numberedTeams[9] = ["lea"]
        facts.milestones[Sample.repository] = milestones.enumerated().map {
            Milestone(number: $0.offset + 1, title: $0.element)
        }
        let settings = try JSONDecoder().decode(MilestoneSettings.self, from: Data(json.utf8))
        return PluginTester(MilestoneCommand(configuration: settings), facts: facts)
    }

    /// A comment by `kim`, the number of the milestone that it sets, and the reads.
    @Test(
        arguments: [
            ("/milestone v1.2", 1, both),
            ("/Milestone v1.2", 1, both),
            ("/milestone   v1.10  \r\n", 2, both),
            ("/milestone v1 beta", 3, both),
            ("/milestone v1.10\n/milestone v1.2", 2, both),
            ("/milestone clear", nil, ["isMember(ofTeam:)"]),
        ] as [(String, Int?, [String])]
    )
    func setsTheMilestone(_ body: String, _ number: Int?, _ reads: [String]) async throws {
        let tester = try Self.tester()
        let effects = try await tester.effects(of: .comment(body, by: "Kim", on: Self.issue))
        #expect(effects == [.setMilestone(number, on: Self.issue.id)])
        #expect(tester.forge.reads == reads)
    }

    @Test(
        arguments: [
            .comment("/milestones v1.2", by: "kim"), .comment("the /milestone v1.2", by: "kim"),
            .issue(.edited, Sample.issue { $0.body = "/milestone v1.2" }),
        ] as [ForgeEvent]
    )
    func leavesOthersAlone(_ event: ForgeEvent) async throws {
        let tester = try Self.tester()
        #expect(try await tester.effects(of: event).isEmpty)
        #expect(tester.forge.reads.isEmpty)
    }

    @Test(arguments: [issue, Sample.issue { $0.state = .closed }, .init(Sample.pullRequest { $0.state = .closed })])
    func worksEverywhere(_ thread: ForgeModel.Issue) async throws {
        let effects = try await Self.tester().effects(of: .comment("/milestone v1.2", by: "kim", on: thread))
        #expect(effects == [.setMilestone(1, on: thread.id)])
    }

    static let unknown = """
        harbor/lantern has no such open milestone. It has: `v1 beta`, `v1.10`, `v1.2`. \
        `/milestone clear` takes the milestone off.
        """

    /// Who comments what under which configuration, what they are told, and the reads.
    @Test(
        arguments: [
            ("kim", "/milestone v2", keepers, unknown, both),
            ("kim", "/milestone V1.2", keepers, unknown, both),
            ("kim", "/milestone CLEAR", keepers, unknown, both),
            (
                "kim", "/milestone\r\nv1.2", keepers,
                "`/milestone` needs the title of a milestone, or `clear`: `/milestone TITLE`.", []
            ),
            (
                "lea", "/milestone v1.2", keepers,
                """
                `/milestone` is for members of [keepers](https://github.com/orgs/harbor/teams/keepers/members). \
                Ask them to do it for you.
                """, ["isMember(ofTeam:)"]
            ),
            (
                "kim", "/milestone clear", numbered,
                """
                `/milestone` is for members of [team 9](https://github.com/orgs/harbor/teams). \
                Ask the Chairs to do it for you.
                """, ["isMember(ofTeamNumber:)"]
            ),
            ("lea", "/milestone clear", numbered, nil, ["isMember(ofTeamNumber:)"]),
            (
                "kim", "/milestone v1.2", #"{"quay/boat": {"maintainers_team": "keepers"}}"#,
                """
                No team decides about milestones in harbor/lantern. `repo_milestone` in `plugins.yaml` is where one \
                is named.
                """, []
            ),
        ] as [(Login, String, String, String?, [String])]
    )
    func refuses(
        _ author: Login,
        _ body: String,
        _ json: String,
        _ refusal: String?,
        _ reads: [String]
    ) async throws {
        let tester = try Self.tester(json)
        #expect(try await tester.refusal(of: .comment(body, by: author, on: Self.issue)) == refusal)
        #expect(tester.forge.reads == reads)
    }

    @Test func saysWhenNoMilestoneIsOpen() async throws {
        let refusal = try await Self.tester(Self.keepers, []).refusal(of: .comment("/milestone v1", by: "kim"))
        #expect(
            refusal
                == """
                harbor/lantern has no such open milestone. It has none that is open. \
                `/milestone clear` takes the milestone off.
                """
        )
    }

    @Test func everyExampleHasAnEffect() async throws {
        #expect(try await PluginTester.idleExamples(in: [Self.tester()], by: "kim").isEmpty)
    }
}
