import Foundation
import PluginKit
import PluginTesting
import ReleaseNotePlugin
import Testing

@Suite struct ReleaseNoteCommandTests {
    static let needed: LabelName = "do-not-merge/release-note-label-needed"
    static let advice = """
        A release note stands in the description of the pull request, in a block that begins with \
        ```` ```release-note ```` and ends with ```` ``` ````. `NONE` in it says that there is nothing to note, and \
        `action required` that users have to do something. See [how to write one](\(World.url)).
        """
    static let old = World(body: World.note("Old."))
    static let block = "```release-note\nIt glows.\n```"

    /// Who comments what on which pull request, what comes of it, and the reads.
    @Test(
        arguments: [
            ("ada", "/release-note-none", World(), ["+release-note-none"], []),
            ("mem", "/release-note-none", World(), ["+release-note-none"], ["isMember(of:)"]),
            ("ADA", "/Release-Note-None\r\n", World(isMerged: true), ["+release-note-none"], []),
            (
                "ada", "/release-note-none", World(labels: [needed, "release-note"]),
                ["+release-note-none", "-release-note", "-\(needed)", "says no more"], []
            ),
            (
                "ada", "/release-note-none", World(labels: ["release-note"]), ["+release-note-none", "-release-note"],
                []
            ),
            ("ada", "/release-note-none", World(body: World.note("none")), ["+release-note-none"], []),
            ("zoe", "/release-note", World(), ["reply \(advice)"], []),
            ("zoe", "/release-note-action-required", World(), ["reply \(advice)"], []),
            ("ada", "/release-note-none\n/release-note", World(), ["reply \(advice)"], []),
            ("ada", "/release-note-none\n/release-note-action-required", World(), ["+release-note-none"], []),
            (
                "mem", "/release-note-edit\n\(block)", old,
                ["describes Why.\r\n\r\n```release-note\r\nIt glows.\r\n```\r\n"], ["isMember(of:)", "issue"]
            ),
            (
                "mem", "/release-note\n/release-note-edit\r\n```release-note\r\nIt glows.\r\n```", old,
                ["describes Why.\r\n\r\n```release-note\r\nIt glows.\r\n```\r\n"], ["isMember(of:)", "issue"]
            ),
            ("ada", "/release-note-none thanks", World(), [], []),
            ("ada", "/release-notes", World(), [], []),
            ("ada", "```\n/release-note-none\n```", World(), [], []),
        ] as [(Login, String, World, [String], [String])]
    )
    func answersComments(
        _ author: Login,
        _ body: String,
        _ world: World,
        _ effects: [String],
        _ reads: [String]
    ) async throws {
        let tester = world.tester()
        let event = ForgeEvent.comment(body, by: author, on: Issue(world.pull))
        #expect(try await tester.effects(of: event).map(\.short) == effects)
        #expect(tester.forge.reads == reads)
    }

    /// Who comments what on which pull request, what they are told, and the reads.
    @Test(
        arguments: [
            (
                "zoe", "/release-note-none", World(),
                "`/release-note-none` is for the author of the pull request and members of harbor.", ["isMember(of:)"]
            ),
            (
                "mem", "/release-note-none", old,
                "The description has a release note. Write `NONE` in its place, and the label follows.", []
            ),
            (
                "ada", "/release-note-none", World(body: World.note("Action required: oil.")),
                "The description has a release note. Write `NONE` in its place, and the label follows.", []
            ),
            (
                "ada", "/release-note-none", World(labels: ["kind/deprecation"]),
                "A pull request with the label `kind/deprecation` needs a release note.", []
            ),
            (
                "ada", "/release-note-edit\n\(block)", old,
                """
                `/release-note-edit` is for members of harbor. The author can edit \
                [the description](https://github.com/harbor/lantern/pull/14) itself.
                """, ["isMember(of:)"]
            ),
            (
                "mem", "/release-note-edit", old,
                "`/release-note-edit` needs a note in a block behind it.\n\n\(advice)",
                []
            ),
            (
                "mem", "/release-note-edit\n```release-note\n\n```", old,
                "`/release-note-edit` needs a note in a block behind it.\n\n\(advice)", []
            ),
            (
                "mem", "/release-note-edit\n\(block)", World(body: "Why."),
                "The description of the pull request has no block for a release note. Its author can add one.",
                ["isMember(of:)", "issue"]
            ),
        ] as [(Login, String, World, String, [String])]
    )
    func refuses(
        _ author: Login,
        _ body: String,
        _ world: World,
        _ refusal: String,
        _ reads: [String]
    ) async throws {
        let tester = world.tester()
        #expect(try await tester.refusal(of: .comment(body, by: author, on: Issue(world.pull))) == refusal)
        #expect(tester.forge.reads == reads)
    }

    @Test func writesIntoTheDescriptionAsItIs() async throws {
        let stale = Issue(Sample.pullRequest { $0.body = World.note("Older.") + "What has gone since." })
        let event = ForgeEvent.comment("/release-note-edit\n\(Self.block)", by: "mem", on: stale)
        let effects = try await Self.old.tester().effects(of: event)
        #expect(effects == [.setText(World.note("It glows."), of: .description, on: stale.id)])
    }

    @Test func worksInReviewsAndNotOnIssues() async throws {
        let tester = World().tester()
        let review = ForgeEvent.review(.commented, body: "/release-note-none", by: "mem")
        #expect(try await tester.effects(of: review).map(\.short) == ["+release-note-none"])
        #expect(try await tester.effects(of: .comment("/release-note-none", on: Sample.issue())).isEmpty)
    }

    @Test func showsItsGuidelines() async throws {
        let json = Data(#"{"guidelines_url": "https://docs.example/notes"}"#.utf8)
        let configuration = try JSONDecoder().decode(ReleaseNoteConfiguration.self, from: json)
        let tester = PluginTester(ReleaseNote(configuration: configuration))
        let effects = try await tester.effects(of: .comment("/release-note")).map(\.short)
        #expect(effects.first?.hasSuffix("[how to write one](https://docs.example/notes).") == true)
    }

    @Test func everyExampleHasAnEffect() async throws {
        let worlds = [World().tester(), Self.old.tester()]
        #expect(try await PluginTester.idleExamples(in: worlds, by: "mem").isEmpty)
    }
}
