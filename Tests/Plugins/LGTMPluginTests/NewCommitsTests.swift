import LGTMPlugin
import PluginKit
import PluginTesting
import Testing

@Suite struct NewCommitsTests {
    static let removed = ["-lgtm", "say New changes are detected. LGTM label has been removed."]
    static let asked = ["-lgtm", "cc ben", "say New changes are detected. LGTM label has been removed."]
    static let team = #"{"trusted_team_for_sticky_lgtm": "Keepers"}"#
    static let hash = #"{"store_tree_hash": true}"#

    static func remembering(_ comments: World.Remark..., headTree: String = World.tree) -> World {
        World(settings: hash, hasLabel: true, comments: comments, headTree: headTree)
    }

    /// A world, what new commits do, and what is asked for it.
    @Test(
        arguments: [
            (World(), [], ["labels(on:)"]),
            (World(hasLabel: true), removed, ["labels(on:)"]),
            (
                World(settings: team, hasLabel: true, teams: ["harbor/Keepers": ["ada"]]), [],
                ["labels(on:)", "members(ofTeamNamed:)"]
            ),
            (
                World(settings: team, hasLabel: true, teams: ["harbor/Keepers": ["ben"]]), removed,
                ["labels(on:)", "members(ofTeamNamed:)"]
            ),
            (
                World(settings: team, hasLabel: true, teams: ["harbor/keepers": ["ada"]]), removed,
                ["labels(on:)", "members(ofTeamNamed:)"]
            ),
            (
                World(settings: team, hasLabel: true, failing: ["members(ofTeamNamed:)"]), removed,
                ["labels(on:)", "members(ofTeamNamed:)"]
            ),
            (remembering(World.note("aaaa")), [], ["labels(on:)", "comments", "tree"]),
            (remembering(World.note("aaaa"), headTree: "bbbb"), asked, ["labels(on:)", "comments", "tree"]),
            (remembering(), asked, ["labels(on:)", "comments"]),
            (remembering(World.note("aaaa", by: "eve")), asked, ["labels(on:)", "comments"]),
            (remembering(World.note("aaaa", by: "bowsprit[bot]")), [], ["labels(on:)", "comments", "tree"]),
            (remembering(World.note("aaaa", editedAfter: 1)), asked, ["labels(on:)", "comments"]),
            (remembering(World.note("bbbb"), World.note("aaaa")), [], ["labels(on:)", "comments", "tree"]),
            (remembering(World.note("aaaa"), World.note("bbbb")), asked, ["labels(on:)", "comments", "tree"]),
        ] as [(World, [String], [String])]
    )
    func takeTheLabelOff(_ world: World, _ changes: [String], _ reads: [String]) async throws {
        let tester = try world.tester()
        let pull = Sample.pullRequest { $0.assignees = ["ben", "ada"] }
        #expect(try await tester.effects(of: .pull(.synchronize, pull)).map(\.short) == changes)
        #expect(tester.forge.reads == reads)
    }

    @Test func afterTheMergeAreNobodysConcern() async throws {
        let tester = try World(hasLabel: true).tester()
        let pull = Sample.pullRequest { $0.isMerged = true }
        #expect(try await tester.effects(of: .pull(.synchronize, pull)).isEmpty)
        #expect(tester.forge.reads.isEmpty)
    }
}
