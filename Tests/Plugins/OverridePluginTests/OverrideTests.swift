import Foundation
import OverridePlugin
import PluginKit
import PluginTesting
import Testing

@Suite struct OverrideTests {
    static func effects(_ body: String, by login: Login = "ben", _ world: World = World()) async throws -> [Effect] {
        try await world.tester().effects(of: .comment(body, by: login))
    }

    @Test(
        arguments: [
            ("/override unit", ["record unit", "unit is success"]),
            ("/OVERRIDE unit", ["record unit", "unit is success"]),
            ("/override   unit  ", ["record unit", "unit is success"]),
            ("/override unit\r\nand a reason", ["record unit", "unit is success"]),
            ("/override style", ["record lint", "style is success"]),
            ("/override lint-too", ["record lint-too", "style is success"]),
            ("/override style lint", ["record lint", "style is success"]),
            ("/override own", ["record own", "ext is success"]),
            ("/override \"license / check\"", ["license / check is success"]),
            ("/override \"license / check", ["license / check is success"]),
            ("/override \" unit \" ext", ["record unit", "unit is success", "record own", "ext is success"]),
            ("/override ext\n/override unit unit", ["record unit", "unit is success", "record own", "ext is success"]),
            ("/override absent", ["absent is success"]), ("/override settled", ["settled is success"]),
            ("/override build", ["check build"]),
            ("/override unit build", ["record unit", "unit is success", "check build"]),
        ] as [(String, [String])]
    )
    func turnsGreen(_ body: String, _ outlines: [String]) async throws {
        let tester = try World().tester()
        #expect(try await tester.effects(of: .comment(body, by: "ben")).map(\.outline) == outlines + ["reply"])
        let reads = [
            "pullRequest", "permission", "headFirstSeen", "statuses", "checkRuns", "requiredContexts", "head",
            "isMember(of:)", "isCollaborator",
        ]
        #expect(tester.forge.reads == reads)
    }

    @Test func recordsJobsAndWritesStatuses() async throws {
        let effects = try await Self.effects("/override unit build")
        guard case .recordJobs(let requests, let verdict) = effects.first else { throw Unexpected() }
        let url = "\(World.pull.url)#issuecomment-100"
        #expect(verdict == JobVerdict(description: "Overridden by ben", url: url))
        #expect(requests.map(\.spec.context) == ["unit"])
        // The author is nobody, and stays so for whoever runs the job again.
        #expect(requests.map(\.trust) == [.untrusted])
        #expect(requests.first?.labels["team"] == "keepers")
        #expect(requests.first?.spec.refs?.baseSHA == "3333333333333333333333333333333333333333")

        guard case .setStatus(let status, let sha, Sample.repository) = effects[1] else { throw Unexpected() }
        #expect(sha == World.pull.head.sha)
        #expect(status.targetURL == "https://ci/unit")
        #expect(status.description.hasPrefix("Overridden by ben\u{2001}"))
        #expect(StatusDescription.baseSHA(in: status.description) == "3333333333333333333333333333333333333333")

        let run = CheckRunVerdict(
            name: "build",
            title: "Overridden by ben",
            summary: "ben overrode this check on \(sha) by [a comment](\(url))."
        )
        #expect(effects[2] == .setCheckRun(run, on: sha, in: Sample.repository))
        #expect(effects[3] == .reply("ben overrode on 1111111: `build`, `unit`."))
    }

    @Test func sticksUntilTheNextCommit() async throws {
        let effects = try await Self.effects("/override-sticky unit")
        guard case .recordJobs(_, let verdict) = effects.first, case .setStatus(let status, _, _) = effects[1]
        else { throw Unexpected() }
        #expect(verdict.description == "Overridden by ben [prow:skip-retest]")
        #expect(status.description.hasPrefix("Overridden by ben [prow:skip-retest]\u{2001}"))
        #expect(StatusDescription.baseSHA(in: status.description) == "3333333333333333333333333333333333333333")
        #expect(
            effects.last?.words == """
                ben overrode on 1111111: `unit`. That holds until the next commit, or until somebody comments \
                `/override-cancel`.
                """
        )
    }

    @Test(arguments: [("/override settled", "https://ci/settled"), ("/override absent", "")])
    func leavesLinksAlone(_ body: String, _ url: String) async throws {
        guard case .setStatus(let status, _, _) = try await Self.effects(body).first else { throw Unexpected() }
        #expect(status.targetURL == url)
    }

    @Test(
        arguments: [
            (
                "/override-cancel", ["overridden is failure"],
                "ben cancelled what was overridden on 1111111: `overridden`."
            ),
            (
                "/override-cancel overridden ext", ["overridden is failure"],
                """
                Not overridden on 1111111: `ext`.

                ben cancelled what was overridden on 1111111: `overridden`.
                """
            ),
            (
                "/override-cancel ext\n/override-cancel", ["overridden is failure"],
                "ben cancelled what was overridden on 1111111: `overridden`."
            ),
            (
                "/override-cancel ext\n/override-cancel overridden", ["overridden is failure"],
                """
                Not overridden on 1111111: `ext`.

                ben cancelled what was overridden on 1111111: `overridden`.
                """
            ),
        ] as [(String, [String], String)]
    )
    func cancels(_ body: String, _ outlines: [String], _ reply: String) async throws {
        let tester = try World(headFirstSeen: .distantFuture).tester()
        let effects = try await tester.effects(of: .comment(body, by: "ben"))
        #expect(effects.dropLast().map(\.outline) == outlines)
        #expect(effects.last == .reply(reply))
        let status = CommitStatus(
            context: "overridden",
            state: .failure,
            description: "Override cancelled by ben",
            targetURL: "https://ci/overridden"
        )
        #expect(effects.first == .setStatus(status, on: World.pull.head.sha, in: Sample.repository))
        #expect(tester.forge.reads == ["pullRequest", "permission", "statuses"])
    }

    /// Commands of one text come one after the other: what is cancelled can be overridden again.
    @Test(
        arguments: [
            ("/override overridden\n/override-cancel", ["overridden is failure", "overridden is success", "reply"]),
            ("/override unit\n/override-sticky unit", ["record unit", "unit is success", "reply"]),
            ("/override unit\n/override-sticky nope", ["record unit", "unit is success", "reply"]),
            ("/override nope\n/override-cancel", ["overridden is failure", "reply"]),
            (
                "/override unit\n/override-sticky ext",
                ["record own", "ext is success", "record unit", "unit is success", "reply"]
            ),
        ] as [(String, [String])]
    )
    func goesInOrder(_ body: String, _ outlines: [String]) async throws {
        #expect(try await Self.effects(body).map(\.outline) == outlines)
    }

    @Test func knowsCentralJobsWhereTheRepositorysAreWrong() async throws {
        let mistake = InvalidJobConfiguration(
            commit: "1111111111111111111111111111111111111111",
            file: ".prow.yaml",
            line: 3,
            summary: "wrong",
            findings: []
        )
        let effects = try await Self.effects("/override unit ext", World(mistake: mistake))
        #expect(effects.map(\.outline) == ["record unit", "unit is success", "ext is success", "reply"])
    }

    @Test func worksInReviews() async throws {
        let tester = try World().tester()
        let effects = try await tester.effects(of: .review(.commented, body: "/override unit", by: "ben"))
        #expect(effects.map(\.outline) == ["record unit", "unit is success", "reply"])
    }

    @Test(
        arguments: [
            .comment("/overrides unit"), .comment("> /override unit"), .comment("/override unit", on: Sample.issue()),
            .comment("/override unit", on: Issue(Sample.pullRequest { $0.state = .closed })), .pull(.synchronize),
        ] as [ForgeEvent]
    )
    func leavesOthersAlone(_ event: ForgeEvent) async throws {
        let tester = try World().tester()
        #expect(try await tester.effects(of: event).isEmpty)
        #expect(tester.forge.reads.isEmpty)
    }

    @Test func everyExampleHasAnEffect() async throws {
        let world = World(statuses: World.standardStatuses + [World.status("pull-unit", .failure)])
        #expect(try await PluginTester.idleExamples(in: [world.tester()]).isEmpty)
    }
}

/// An effect was not what a test is about.
struct Unexpected: Error {}
