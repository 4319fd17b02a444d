import Foundation
import PluginKit
import PluginTesting
import Testing

@Suite struct TrustTests {
    static let strange = World(author: "eve", labels: ["needs-ok-to-test"])
    static let approved = World(author: "eve", labels: ["ok-to-test"])
    static let ignoring = strange.with { $0.settings = #"{"ignore_ok_to_test": true}"# }
    static let membersOnly = strange.with { $0.settings = #"{"only_org_members": true, "trusted_org": "quay"}"# }

    /// A world, a comment, by whom, and what it does.
    @Test(
        arguments: [
            (strange, "/ok-to-test", "ben", ["+ok-to-test", "-needs-ok-to-test", "run unit,lint"]),
            (
                strange, "/ok-to-test 1111111", "ben",
                ["+ok-to-test", "-needs-ok-to-test", "run unit,lint"]
            ),
            (strange, "/ok-to-test 11111x1", "ben", []),
            (strange, "/ok-to-test", "col", ["+ok-to-test", "-needs-ok-to-test", "run unit,lint"]),
            (membersOnly, "/ok-to-test", "nat", ["+ok-to-test", "-needs-ok-to-test", "run unit,lint"]),
            (
                strange, "/ok-to-test\n/test e2e", "ben",
                ["+ok-to-test", "-needs-ok-to-test", "prune", "run unit,lint,e2e"]
            ),
            (strange, "/test e2e", "ben", ["prune", "run e2e"]),
            (
                strange.with { $0.isDraft = true }, "/ok-to-test", "ben",
                ["+ok-to-test", "-needs-ok-to-test", "run unit,lint"]
            ),
            (approved, "/test e2e", "eve", ["prune", "run e2e"]),
            (approved, "/ok-to-test", "zed", ["run unit,lint"]),
            (
                approved.with { $0.labels.append("needs-ok-to-test") }, "/test e2e", "eve",
                ["-needs-ok-to-test", "prune", "run e2e"]
            ),
            (World(), "/test e2e", "zed", ["prune", "run e2e"]),
            (approved, "/ok-to-test cancel", "ben", ["-ok-to-test", "+needs-ok-to-test"]),
            (approved, "/ok-to-test cancel\n/test e2e", "ben", ["-ok-to-test", "+needs-ok-to-test"]),
            (strange, "/ok-to-test\n/ok-to-test cancel", "ben", []),
            (strange, "/ok-to-test\ncancel", "ben", ["+ok-to-test", "-needs-ok-to-test", "run unit,lint"]),
            (ignoring, "/ok-to-test", "ben", ["reply"]),
            (ignoring, "/ok-to-test\n/test e2e", "ben", ["prune", "reply", "run e2e"]),
        ] as [(World, String, Login, [String])]
    )
    func answersComments(_ world: World, _ body: String, _ login: Login, _ changes: [String]) async throws {
        #expect(try await world.tester().effects(of: world.comment(body, by: login)).map(\.short) == changes)
    }

    static let waits = """
        Jobs do not run for this pull request yet. First somebody trusted (members of harbor, collaborators of \
        harbor/lantern) reviews it and comments `/ok-to-test`.
        """

    @Test(
        arguments: [
            (strange, "/test all", "eve", waits), (strange, "/ok-to-test", "eve", waits),
            (strange, "/test ?", "zed", waits),
            (strange, "/ok-to-test cancel", "eve", waits),
            (
                membersOnly, "/test all", "col",
                """
                Jobs do not run for this pull request yet. First somebody trusted (members of harbor, members of quay) \
                reviews it and comments `/ok-to-test`.
                """
            ),
            (
                ignoring, "/ok-to-test", "eve",
                """
                Jobs run here for trusted people alone (members of harbor, collaborators of harbor/lantern), \
                and for pull requests of theirs.
                """
            ),
            (ignoring, "/ok-to-test cancel", "ben", "`/ok-to-test` is not taken here, so there is none to cancel."),
            (
                approved, "/ok-to-test cancel", "eve",
                "`/ok-to-test cancel` is for trusted people: members of harbor, collaborators of harbor/lantern."
            ),
        ] as [(World, String, Login, String)]
    )
    func refuses(_ world: World, _ body: String, _ login: Login, _ refusal: String) async throws {
        #expect(try await world.tester().refusal(of: world.comment(body, by: login)) == refusal)
    }

    /// A command of a job that only the pull request brings is none while its version is not looked at.
    @Test(
        arguments: [
            (strange, "eve", []), (strange, "ben", ["run bench"]),
            (strange.with { $0.headFirstSeen = .distantFuture }, "ben", []),
            (strange.with { $0.labels = ["ok-to-test"] }, "eve", ["run bench"]),
        ] as [(World, Login, [String])]
    )
    func commandsOfOwnJobs(_ world: World, _ login: Login, _ effects: [String]) async throws {
        #expect(try await world.tester().effects(of: world.comment("/bench", by: login)).map(\.short) == effects)
    }

    static let moved = """
        The head of this pull request is 1111111, which was pushed after your comment or at the same time. \
        Look at it, then say it again.
        """

    static let head = Sample.pullRequest().head.sha.text
    static let other = """
        The head of this pull request is another commit: \(head). Look at it, then comment `/ok-to-test \(head)`.
        """

    /// When the head was first seen, in seconds after the comment, and whether trust is lent.
    @Test(
        arguments: [
            (strange, "/ok-to-test", -60.0, nil), (strange, "/ok-to-test", -1, nil),
            (strange, "/ok-to-test", -0.1, nil),
            (strange, "/ok-to-test", 0, moved), (strange, "/ok-to-test", 0.9, moved),
            (strange, "/ok-to-test \(head)", 60, nil), (strange, "/ok-to-test \(head.uppercased())", 60, nil),
            (strange, "/ok-to-test 1111111", -60, nil), (strange, "/ok-to-test 1111111", 60, moved),
            (strange, "/ok-to-test 2222222", -60, other),
            (strange, "/ok-to-test \(head)\n/ok-to-test 2222222", -60, other),
            (approved, "/ok-to-test 2222222", -60, other), (strange, "/ok-to-test 111111", 60, nil),
            (strange, "/test e2e", 60, moved), (strange, "/test ?", 60, moved),
            (approved, "/test e2e", 60, nil), (World(), "/test e2e", 60, nil),
        ] as [(World, String, Double, String?)]
    )
    func bindsTrustToWhatCouldBeSeen(_ world: World, _ body: String, _ seconds: Double, _ refusal: String?) async throws
    {
        let world = world.with { $0.headFirstSeen = Sample.time.addingTimeInterval(seconds) }
        #expect(try await world.tester().refusal(of: world.comment(body)) == refusal)
    }

    @Test(arguments: [("1111111111111111111111111111111111111111", nil), ("0123456", moved)] as [(String, String?)])
    func bindsTrustToTheHeadThatAReviewCarries(_ head: String, _ refusal: String?) async throws {
        var pull = Self.strange.pull
        pull.head.sha = CommitSHA(head)
        let tester = try Self.strange.tester()
        #expect(try await tester.refusal(of: .review(.approved, body: "/ok-to-test", by: "ben", on: pull)) == refusal)
        #expect(!tester.forge.reads.contains("headFirstSeen"))
    }

    @Test func failsWithTheForge() async throws {
        let world = World().with { $0.failing = ["isMember(of:)"] }
        await #expect(throws: FakeForge.Unavailable.self) {
            try await world.tester().effects(of: world.comment("/test unit"))
        }
    }
}
