import PluginKit
import PluginTesting
import Testing

@testable import TriggerPlugin

/// What people are told of mistakes in the configuration that a repository brings.
@Suite struct ConfigurationReportTests {
    private static let head: CommitSHA = "1111111111111111111111111111111111111111"
    private static let other: CommitSHA = "4444444444444444444444444444444444444444"
    private static let broken = World(comments: []).with { $0.jobs.mistake = World.mistake() }
    private static let strange = broken.with { $0.author = "eve" }

    /// The world, what happened, and the effects on comment and status.
    @Test(
        arguments: [
            (broken, .opened, ["prow-config is failure", "notice", "run unit,lint"]),
            (broken, .synchronize, ["abort", "prow-config is failure", "notice", "run unit,lint"]),
            (broken.with { $0.isDraft = true }, .synchronize, ["abort"]),
            // A stranger's version is not looked at, so nothing is said of it.
            (strange, .synchronize, ["abort"]),
            (
                strange.with { $0.labels = ["ok-to-test"] }, .reopened,
                ["prow-config is failure", "notice", "run unit,lint"]
            ),
            // The head moved meanwhile: the comment is for the event that tells of the new one.
            (broken.with { $0.newerHead = other }, .reopened, ["prow-config is failure", "run unit,lint"]),
            // Repaired by a push, and on the same head (the base was repaired).
            (World(comments: [World.notice(about: other)]), .synchronize, ["abort", "no notice", "run unit,lint"]),
            (
                World(comments: [World.notice(about: head)]), .reopened,
                ["prow-config is success", "no notice", "run unit,lint"]
            ),
            (World(comments: [World.notice(about: head)]).with { $0.newerHead = other }, .reopened, ["run unit,lint"]),
            // Nobody else's comment counts, and nothing is asked where a repository brings no jobs.
            (World(comments: [World.notice(by: "eve", about: head)]), .reopened, ["run unit,lint"]),
            (
                World(comments: [World.notice(about: head)]).with { $0.jobs.inRepository = [] }, .reopened,
                ["run unit,lint"]
            ),
        ] as [(World, PullRequestEvent.Action, [String])]
    )
    func tells(_ world: World, _ action: PullRequestEvent.Action, _ effects: [String]) async throws {
        let tester = try world.tester()
        #expect(try await tester.effects(of: .pull(action, world.pull)).map(\.short) == effects)
    }

    @Test func theCommentHasEveryMistakeWithItsLine() async throws {
        let effects = try await Self.broken.tester().effects(of: .pull(.opened, Self.broken.pull))
        #expect(
            effects.compactMap(\.words) == [
                """
                The job configuration that this pull request brings, at \
                [1111111](https://github.com/harbor/lantern/commit/\(Self.head)), has mistakes. No job in it runs; jobs of \
                the central configuration do.

                ```
                .prow.yaml:3:3: error: wrong
                  alway_run: true
                  ^
                ```

                Mend it and push. Then this comment goes away.
                """
            ]
        )
    }

    @Test func theCommentNamesABaseThatIsWrong() async throws {
        let world = World().with { $0.jobs.mistake = World.mistake(at: Self.other) }
        let words = try await world.tester().effects(of: .pull(.opened, world.pull)).compactMap(\.words).joined()
        #expect(words.hasPrefix("The job configuration of `main`, at [4444444]"))
        #expect(words.contains("When `main` is mended, comment `/test all`."))
        #expect(words.contains(Self.head.text), "by the head's id the status is found again")
    }

    @Test func theStatusNamesTheFirstMistake() async throws {
        let effects = try await Self.broken.tester().effects(of: .pull(.opened, Self.broken.pull))
        #expect(
            effects.first
                == .setStatus(
                    CommitStatus(
                        context: "prow-config",
                        state: .failure,
                        description: ".prow.yaml:3:3: error: wrong",
                        targetURL: "https://github.com/harbor/lantern/blob/\(Self.head)/.prow.yaml#L3"
                    ),
                    on: Self.head,
                    in: Sample.repository
                )
        )
    }

    @Test func whatPeopleWroteStaysInItsBlock() {
        let mistake = World.mistake(findings: ["a.yaml:1:1: error: wrong\n```` [@all](x)\n^"])
        #expect(mistake.fencedFindings == "`````\na.yaml:1:1: error: wrong\n```` [@all](x)\n^\n`````")
    }

    @Test func aCommentHasRoomForSoMany() {
        let long = "a.yaml:1:1: error: wrong\n" + String(repeating: "x", count: 5000)
        let text = World.mistake(findings: Array(repeating: long, count: 200)).fencedFindings
        #expect(text.utf8.count < 40_000)
        #expect(text.hasSuffix("There are 109 more."))
    }
}
