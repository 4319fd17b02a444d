import ForgeModel
import Foundation
import PluginKit
import SystemPackage
import Testing

@testable import CherryPicks

@Suite struct GitCherryPickerTests {
    @Test func opensAPullRequest() async throws {
        let world = try await PickWorld()
        #expect(try await world.picker.perform(PickWorld.pick(to: "release-1")) == .opened(100))
        let home = "harbor/lantern"
        #expect(
            world.opened == [
                .init(
                    branch: "cherry-pick-14-to-release-1",
                    base: "release-1",
                    title: "[release-1] Let the lantern glow",
                    body: "This is an automated cherry-pick of #14"
                )
            ]
        )
        let log = try await world.run(
            "log",
            "--format=%s|%an|%cn <%ce>",
            "release-1..cherry-pick-14-to-release-1",
            in: home
        )
        #expect(
            log == """
                Add oil|Ada|bowsprit <bowsprit@users.noreply.github.com>
                [lamp] Let it glow|Eve|bowsprit <bowsprit@users.noreply.github.com>
                """
        )
        #expect(try await world.run("show", "cherry-pick-14-to-release-1:lamp", in: home) == "glowing")
    }

    @Test func opensOneHoweverOften() async throws {
        let world = try await PickWorld()
        let picker = world.picker
        let outcomes = try await withThrowingTaskGroup(of: CherryPickOutcome.self) { group in
            for _ in 0..<3 { group.addTask { try await picker.perform(PickWorld.pick(to: "release-1")) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(Set(outcomes) == [.opened(100), .alreadyOpen(100)])
        #expect(world.opened.count == 1)
    }

    @Test func saysWhatConflicts() async throws {
        let world = try await PickWorld()
        let outcome = try await world.picker.perform(PickWorld.pick(to: "release-2"))
        guard case .conflict(let words) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(words.contains("lamp"))
        #expect(world.opened.isEmpty)
        #expect(try await world.picker.perform(PickWorld.pick(to: "release-1")) == .opened(100))
    }

    @Test(
        arguments: [
            ("release-3", .nothingToDo), ("release-9", .noBranch), ("--upload-pack=touch /tmp/x", .noBranch),
            ("a b", .noBranch), ("../main", .noBranch), ("", .noBranch),
        ] as [(String, CherryPickOutcome)]
    )
    func leavesOtherBranchesAlone(_ target: String, _ outcome: CherryPickOutcome) async throws {
        let world = try await PickWorld()
        #expect(try await world.picker.perform(PickWorld.pick(to: target)) == outcome)
        #expect(world.opened.isEmpty)
    }

    @Test func `copies that are not used, and what a crash left, go after a week`() async throws {
        let world = try await PickWorld()
        let week: TimeInterval = 7 * 86_400
        try world.leave("acme/old.git", at: 0)
        try world.leave("acme/young.git", at: 10)
        try world.leave("work-crashed", at: 0)
        try world.leave("work-running", at: week)
        _ = try await world.picker(at: week).perform(PickWorld.pick(to: "release-9"))
        #expect(world.kept == ["acme/old.git", "acme/young.git", "harbor/lantern.git", "work-crashed", "work-running"])
        _ = try await world.picker(at: week + 1).perform(PickWorld.pick(to: "release-9"))
        #expect(world.kept == ["acme/young.git", "harbor/lantern.git", "work-running"])
        #expect(try await world.picker(at: 3 * week).perform(PickWorld.pick(to: "release-1")) == .opened(100))
        #expect(world.kept == ["harbor/lantern.git"])
    }
}
