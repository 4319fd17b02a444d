import Foundation
import MilestoneApplierPlugin
import PluginKit
import PluginTesting
import Testing

@Suite struct MilestoneApplierTests {
    static let json =
        #"{"Harbor/Lantern": {"main": "v2", "release-1": "v1", "release-0": "v0"}, "quay/boat": {"x": "v1"}}"#
    static let v1 = Milestone(number: 4, title: "v1")

    static func tester() throws -> PluginTester<MilestoneApplier> {
        var facts = FakeForge.Facts()
        facts.milestones[Sample.repository] = [v1, Milestone(number: 5, title: "v2")]
        let milestones = try JSONDecoder().decode(BranchMilestones.self, from: Data(json.utf8))
        return PluginTester(MilestoneApplier(configuration: milestones), facts: facts)
    }

    static func pull(_ branch: String, isMerged: Bool = false, in milestone: Milestone? = nil) -> PullRequest {
        Sample.pullRequest {
            $0.defaultBranch = "main"
            $0.base.name = branch
            $0.isMerged = isMerged
            $0.milestone = milestone
        }
    }

    @Test(
        arguments: [
            (.opened, pull("release-1"), 4),
            (.closed, pull("release-1", isMerged: true), 4),
            (.closed, pull("release-1"), nil),
            (.opened, pull("main"), nil),
            (.closed, pull("main", isMerged: true), 5),
            (.closed, pull("main"), nil),
            (.opened, pull("release-1", in: v1), nil),
            (.opened, pull("release-1", in: Milestone(number: 5, title: "v2")), 4),
            (.opened, pull("x"), nil),
            (.opened, pull("Release-1"), nil),
            (.reopened, pull("release-1"), nil),
            (.edited, pull("release-1"), nil),
        ] as [(PullRequestEvent.Action, PullRequest, Int?)]
    )
    func setsTheMilestone(_ action: PullRequestEvent.Action, _ pull: PullRequest, _ number: Int?) async throws {
        let tester = try Self.tester()
        #expect(
            try await tester.effects(of: .pull(action, pull)) == number.map { [.setMilestone($0, on: pull.id)] } ?? []
        )
        #expect(tester.forge.reads == (number == nil ? [] : ["milestones"]))
    }

    @Test func tellsTheOperatorOfAMilestoneThatIsNotOpen() async throws {
        let error = try await #require(throws: (any Error).self) {
            try await Self.tester().effects(of: .pull(.opened, Self.pull("release-0")))
        }
        #expect("\(error)" == "harbor/lantern has no open milestone `v0`, which `milestone_applier` names")
    }
}
