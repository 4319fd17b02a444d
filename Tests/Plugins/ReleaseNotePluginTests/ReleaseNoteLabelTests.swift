import PluginKit
import PluginTesting
import ReleaseNotePlugin
import Testing

@Suite struct ReleaseNoteLabelTests {
    static let needed: LabelName = "do-not-merge/release-note-label-needed"
    static let missing = """
        says This pull request cannot merge: its description has no release note. Write one in a block that begins \
        with ```` ```release-note ````, or `NONE` in it, or comment `/release-note-none`. \
        See [how to write one](\(World.url)).
        """
    static let deprecation = """
        says This pull request cannot merge: it has the label `kind/deprecation`, and so its description needs a \
        release note that says what is deprecated. See [how to write one](\(World.url)).
        """
    static let glows = World.note("It glows.")

    /// A description and the labels there when it is edited, and what becomes of them.
    @Test(
        arguments: [
            ("", [], ["+\(needed)", missing]),
            ("```release-note\n\n```", [], ["+\(needed)", missing]),
            ("", ["release-note-none"], []),
            ("", ["release-note"], ["+\(needed)", "-release-note", missing]),
            ("", ["kind/deprecation"], ["+\(needed)", deprecation]),
            ("", ["kind/deprecation", "release-note-none"], ["+\(needed)", "-release-note-none", deprecation]),
            (World.note("None."), [], ["+release-note-none", "says no more"]),
            (World.note("no"), [needed], ["+release-note-none", "-\(needed)", "says no more"]),
            (World.note("NONE"), ["release-note-none"], []),
            (
                World.note("NONE"), ["kind/deprecation", "release-note-none"],
                ["+\(needed)", "-release-note-none", deprecation]
            ),
            (glows, [], ["+release-note", "says no more"]),
            (glows, ["release-note"], []),
            (glows, ["kind/deprecation", needed], ["+release-note", "-\(needed)", "says no more"]),
            (glows, ["release-note", "release-note-none"], ["-release-note-none", "says no more"]),
            (World.note("ACTION REQUIRED: buy oil."), [], ["+release-note-action-required", "says no more"]),
            (World.note("Action required"), ["kind/deprecation"], ["+release-note-action-required", "says no more"]),
            ("**Release note**:\r\n<!-- Here. -->\r\n```\r\nIt glows.\r\n```", [], ["+release-note", "says no more"]),
            ("```\nIt glows.\n```", [], ["+\(needed)", missing]),
        ] as [(String, [LabelName], [String])]
    )
    func labelsByTheNote(_ body: String, _ labels: [LabelName], _ effects: [String]) async throws {
        let world = World(body: body, labels: labels)
        let tester = world.tester()
        #expect(try await tester.effects(of: .pull(.edited, world.pull)).map(\.short) == effects)
        let isMissing = effects.last == Self.missing
        #expect(tester.forge.reads == ["labels(on:)"] + (isMissing ? ["comments"] : []))
    }

    /// What happened to which pull request, what becomes of it, and the reads.
    @Test(
        arguments: [
            (.opened, nil, World(), ["+\(needed)", missing], []),
            (.opened, nil, World(body: glows), ["+release-note"], []),
            (.opened, nil, World(body: "/release-note-none"), ["+release-note-none"], []),
            (.opened, nil, World(body: "<!-- \n/release-note-none\n-->"), ["+\(needed)", missing], []),
            (.readyForReview, nil, World(body: glows), ["+release-note", "says no more"], ["labels(on:)"]),
            (.labeled, "kind/bug", World(body: glows), [], []),
            (.labeled, "Release-Note", World(body: glows, labels: ["release-note"]), [], ["labels(on:)"]),
            (
                .labeled, "release-note", World(labels: ["release-note"]), ["+\(needed)", "-release-note", missing],
                ["labels(on:)", "comments"]
            ),
            (.labeled, "release-note-none", World(labels: ["release-note-none"]), [], ["labels(on:)"]),
            (.edited, nil, World(isMerged: true), [], ["labels(on:)"]),
            (.edited, nil, World(body: glows, isMerged: true), ["+release-note", "says no more"], ["labels(on:)"]),
            (.synchronize, nil, World(), [], []),
            (.reopened, nil, World(), [], []),
            (.unlabeled, "release-note", World(), [], []),
        ] as [(PullRequestEvent.Action, LabelName?, World, [String], [String])]
    )
    func answersEvents(
        _ action: PullRequestEvent.Action,
        _ label: LabelName?,
        _ world: World,
        _ effects: [String],
        _ reads: [String]
    ) async throws {
        let tester = world.tester()
        #expect(try await tester.effects(of: .pull(action, world.pull, label: label)).map(\.short) == effects)
        #expect(tester.forge.reads == reads)
    }

    /// Who commented what before an edit without a note, whether that counts, and the reads behind the labels.
    @Test(
        arguments: [
            ("ada", "/release-note-none", true, ["comments"]),
            ("ADA", "Nothing to say.\r\n/Release-Note-None \r\n", true, ["comments"]),
            ("mem", "/release-note-none", true, ["comments", "isMember(of:)"]),
            ("zoe", "/release-note-none", false, ["comments", "isMember(of:)"]),
            ("mem", "> /release-note-none", false, ["comments"]),
            ("mem", "/release-note-none really", false, ["comments"]),
        ] as [(Login, String, Bool, [String])]
    )
    func readsComments(_ author: Login, _ body: String, _ counts: Bool, _ reads: [String]) async throws {
        let world = World(labels: [Self.needed], comments: [("cleo", "Nice."), (author, body)])
        let tester = world.tester()
        let effects = try await tester.effects(of: .pull(.edited, world.pull)).map(\.short)
        #expect(effects == (counts ? ["+release-note-none", "-\(Self.needed)", "says no more"] : [Self.missing]))
        #expect(tester.forge.reads == ["labels(on:)"] + reads)
    }

    static let picked = "Cherry pick of #3 on release-1.2.\r\n#3: It glows.\r\nCherry pick of #5 on release-1.2.\r\n"
    static let parentless = """
        \(missing)

        It needs none of its own once what it brings here has one: #3, #5 should have the label `release-note` or \
        `release-note-action-required`.
        """

    /// A pull request that is edited, what becomes of it, and the reads behind the labels.
    @Test(
        arguments: [
            (
                World(
                    body: picked,
                    labels: [needed],
                    base: "release-1.2",
                    parents: [3: "release-note", 5: "release-note-action-required"]
                ),
                ["-\(needed)", "says no more"], ["issue", "issue"]
            ),
            (
                World(body: picked, base: "release-1.2", parents: [3: "release-note", 5: "release-note"]), [],
                ["issue", "issue"]
            ),
            (
                World(body: picked, base: "release-1.2", parents: [3: "release-note-none"]),
                ["+\(needed)", parentless], ["issue", "issue", "comments"]
            ),
            (
                World(body: picked, base: "master", parents: [3: "release-note", 5: "release-note"]),
                ["+\(needed)", missing], ["comments"]
            ),
            (
                World(body: picked, parents: [3: "release-note", 5: "release-note"]), ["+\(needed)", missing],
                ["comments"]
            ),
            (World(body: picked + glows, base: "release-1.2"), ["+release-note", "says no more"], []),
            (World(base: "release-1.2"), ["+\(needed)", missing], ["comments"]),
            (
                World(
                    body: (1...11).map { "Cherry pick of #\($0) on release-1.2." }.joined(separator: "\n"),
                    base: "release-1.2"
                ),
                ["+\(needed)", missing], ["comments"]
            ),
        ] as [(World, [String], [String])]
    )
    func takesTheNotesOfWhatIsPicked(_ world: World, _ effects: [String], _ reads: [String]) async throws {
        let tester = world.tester()
        #expect(try await tester.effects(of: .pull(.edited, world.pull)).map(\.short) == effects)
        #expect(tester.forge.reads == ["labels(on:)"] + reads)
    }

    @Test func isTriedAgainWhenAParentIsNotFoundOut() async throws {
        let world = World(body: Self.picked, base: "release-1.2", failing: ["issue"])
        await #expect(throws: FakeForge.Unavailable.self) {
            try await world.tester().effects(of: .pull(.edited, world.pull))
        }
    }

    @Test func takesProwsNoticesForItsOwn() async throws {
        let effects = try await World().tester().effects(of: .pull(.opened))
        guard case .setNotice(let notice, _) = effects.last else {
            Testing.Issue.record("no notice in \(effects)")
            return
        }
        #expect(notice.key == "release-note")
        #expect(notice.legacyPrefix == #"Adding the "do-not-merge/release-note-label-needed" label"#)
    }
}
