import LGTMPlugin
import PluginKit
import PluginTesting
import Testing

@Suite struct LGTMTests {
    static let dropNotice = "delete New changes are detected. LGTM label has been removed."
    static let dropHash = "delete LGTM label has been added.  <details>Git tree hash: "
    static let sayHash = "say LGTM label has been added.  <details>Git tree hash: aaaa</details>"
    static let hash = World(settings: #"{"store_tree_hash": true}"#)
    static let sticky = World(
        settings: #"{"store_tree_hash": true, "trusted_team_for_sticky_lgtm": "Keepers"}"#,
        teams: ["harbor/Keepers": ["ADA"]]
    )
    static let owned = World(skipsCollaborators: true, owners: ["docs/OWNERS": "reviewers: [rae]\napprovers: [kim]"])

    static func labeled(_ world: World) -> World {
        var world = world
        world.hasLabel = true
        return world
    }

    static let ownersLook = ["pullRequest", "changedFiles", "labels(on:)", "pullRequest", "headFirstSeen"]
    static let look = ["isCollaborator", "labels(on:)", "pullRequest", "headFirstSeen"]

    /// A comment, by whom, in which world, what it does, and what is asked for it.
    @Test(
        arguments: [
            ("/lgtm", "ben", World(), ["assign ben", dropNotice, "+lgtm"], look),
            ("/LGTM", "ben", World(), ["assign ben", dropNotice, "+lgtm"], look),
            (
                "Nice.\r\n/lgtm no-issue \r\nmore", "ben", World(), ["assign ben", dropNotice, "+lgtm"],
                look
            ),
            ("/lgtm", "ben", labeled(World()), ["assign ben"], ["isCollaborator", "labels(on:)"]),
            (
                "/lgtm\n/lgtm cancel", "ben", World(), ["assign ben", dropNotice, "+lgtm"],
                look
            ),
            (
                "/lgtm cancel", "ben", labeled(World()), ["assign ben", "-lgtm", dropHash],
                ["isCollaborator", "labels(on:)"]
            ),
            ("/remove-lgtm", "ada", labeled(World()), ["-lgtm", dropHash], ["labels(on:)"]),
            ("/lgtm cancel", "ADA", World(), [], ["labels(on:)"]),
            (
                "/lgtm", "ben", hash, ["assign ben", sayHash, dropNotice, "+lgtm"],
                look + ["tree"]
            ),
            (
                "/lgtm", "ben", sticky, ["assign ben", dropNotice, "+lgtm"],
                look + ["members(ofTeamNamed:)"]
            ),
            ("/lgtm", "rae", owned, [dropNotice, "+lgtm"], ownersLook),
            ("/lgtm", "kim", owned, [dropNotice, "+lgtm"], ownersLook),
            (
                "/lgtm cancel", "kim", labeled(owned), ["-lgtm", dropHash],
                ["pullRequest", "changedFiles", "labels(on:)"]
            ),
            ("/lgtm cancel", "ada", labeled(owned), ["-lgtm", dropHash], ["labels(on:)"]),
            ("/lgtm thanks", "ben", World(), [], []),
            ("/lgtmx", "ben", World(), [], []),
            ("lgtm", "ben", World(), [], []),
            ("```\n/lgtm\n```", "ben", World(), [], []),
        ] as [(String, Login, World, [String], [String])]
    )
    func answersComments(
        _ body: String,
        _ login: Login,
        _ world: World,
        _ changes: [String],
        _ reads: [String]
    ) async throws {
        let tester = try world.tester()
        #expect(try await tester.effects(of: .comment(body, by: login)).map(\.short) == changes)
        #expect(tester.forge.reads == reads)
    }

    @Test(
        arguments: [
            (
                "/lgtm", "ada", World(),
                "You cannot LGTM your own pull request: the label says that somebody else looked at the change."
            ),
            (
                "/lgtm", "ben", World(headFirstSeen: Sample.time),
                """
                The head of this pull request is 1111111, which was pushed after your comment or at the same time. \
                Look at it, then say it again.
                """
            ),
            (
                "/lgtm", "eve", World(),
                "`/lgtm` is for collaborators of harbor/lantern, `/lgtm cancel` for the author too."
            ),
            (
                "/lgtm cancel", "eve", World(),
                "`/lgtm` is for collaborators of harbor/lantern, `/lgtm cancel` for the author too."
            ),
            (
                "/lgtm", "ben", owned,
                """
                `/lgtm` is for approvers and reviewers of files that this pull request changes, as OWNERS files name \
                them; `/lgtm cancel` for the author too.
                """
            ),
        ] as [(String, Login, World, String)]
    )
    func refuses(_ body: String, _ login: Login, _ world: World, _ refusal: String) async throws {
        #expect(try await world.tester().refusal(of: .comment(body, by: login)) == refusal)
    }

    @Test func assignsNobodyTwiceAndAsksAssigneesAgain() async throws {
        let issue = Issue(Sample.pullRequest { $0.assignees = ["Ben", "ada", "cleo"] })
        let effects = try await Self.labeled(Self.hash).tester().effects(
            of: .comment("/lgtm cancel", by: "ben", on: issue)
        )
        #expect(effects.map(\.short) == ["-lgtm", "cc Ben,cleo", Self.dropHash])
    }

    @Test(
        arguments: [
            .comment("/lgtm", by: "ben", on: Sample.issue()),
            .comment("/lgtm", by: "ben", on: Issue(Sample.pullRequest { $0.state = .closed })),
            .pull(.opened), .pull(.edited),
        ] as [ForgeEvent]
    )
    func leavesOthersAlone(_ event: ForgeEvent) async throws {
        let tester = try Self.labeled(World()).tester()
        #expect(try await tester.effects(of: event).isEmpty)
        #expect(tester.forge.reads.isEmpty)
    }

    static let acting = World(settings: #"{"review_acts_as_lgtm": true}"#)

    @Test(
        arguments: [
            (.review(.approved), acting, ["assign ben", dropNotice, "+lgtm"]),
            (.review(.approved, body: "Good."), acting, ["assign ben", dropNotice, "+lgtm"]),
            (.review(.changesRequested), labeled(acting), ["assign ben", "-lgtm", dropHash]),
            (.review(.commented), acting, []),
            (.review(.dismissed), labeled(acting), []),
            (.review(nil), acting, []),
            (.review(.approved), World(), []),
            (.review(.approved, by: "bowsprit"), acting, []),
            (.review(.approved, by: "ben", kind: .bot), acting, []),
            (.review(.approved, action: .dismissed), acting, []),
            (.review(.approved, body: "/lgtm cancel"), labeled(acting), ["assign ben", "-lgtm", dropHash]),
            (.review(.approved, body: "```\n/lgtm cancel\n```"), acting, ["assign ben", dropNotice, "+lgtm"]),
            (.review(.commented, body: "/lgtm"), World(), ["assign ben", dropNotice, "+lgtm"]),
        ] as [(ForgeEvent, World, [String])]
    )
    func readsReviews(_ event: ForgeEvent, _ world: World, _ changes: [String]) async throws {
        #expect(try await world.tester().effects(of: event).map(\.short) == changes)
    }

    @Test func everyExampleHasAnEffect() async throws {
        let worlds = try [World().tester(), Self.labeled(World()).tester()]
        #expect(try await PluginTester.idleExamples(in: worlds).isEmpty)
    }
}
