import PluginKit
import PluginTesting
import Testing
import VerifyOwnersPlugin

@Suite struct VerifyOwnersTests {
    static let alone = ["changedFiles", "pullRequest", "file", "file"]
    static let bare = "`OWNERS`: `the root of the repository has no approvers; name at least one`"

    /// A world, the notice's lines or "" for none, and what is asked for it.
    @Test(
        arguments: [
            (World(["OWNERS": "approvers: [ada]"], base: ["OWNERS": "approvers: [ada]"]), [], alone + ["file"]),
            (World(["docs/OWNERS": "reviewers: [ada]"], change: .added), [], alone + ["isMember(of:)"]),
            (World(["docs/OWNERS": ""], change: .added), [], alone),
            (World(["OWNERS": ""], change: .added), [bare], alone),
            (
                World(["docs/OWNERS": "approvers: ["], change: .added),
                ["`docs/OWNERS`, line 1: "], alone
            ),
            (
                World(["docs/OWNERS": "labels: [lgtm]"], change: .added),
                ["`docs/OWNERS`: `an OWNERS file can't bring these labels: lgtm`"], alone
            ),
            (
                World(["OWNERS": "approvers: [ada, Eve]"], base: ["OWNERS": "approvers: [ada]"]),
                ["- `eve` in `OWNERS`", "Owners must be members of harbor, collaborators of harbor/lantern"],
                alone + ["file", "isMember(of:)", "isCollaborator"]
            ),
            (
                World(["OWNERS": "approvers: [ada, cleo]"], base: ["OWNERS": "approvers: [ada]"]), [],
                alone + ["file", "isMember(of:)", "isCollaborator"]
            ),
            (World(["OWNERS": "approvers: [eve]"], base: ["OWNERS": "approvers: [Eve]"]), [], alone + ["file"]),
            (
                World(["docs/OWNERS": "approvers: [keepers]"], change: .added, aliases: "aliases: {keepers: [eve]}"),
                [], alone
            ),
            (
                World(["docs/OWNERS": "required_reviewers: [eve]"], change: .added), [], alone
            ),
            (World(["OWNERS": "approvers: [eve]"], change: .added, skips: true), [], alone),
            (World(["vendor/a/b/OWNERS": "approvers: ["], change: .added), [], ["changedFiles"]),
            (World(["OWNERS": "approvers: ["], change: .removed), [], ["changedFiles"]),
            (World(["a.md": "---\n"]), [], ["changedFiles"]),
            (
                World(
                    ["OWNERS_ALIASES": "aliases: {keepers: [ada, Eve], none: []}"],
                    base: ["OWNERS_ALIASES": "aliases: {keepers: [ada]}"]
                ),
                ["- `eve` in `OWNERS_ALIASES`", "aliases without members, which stand for nobody: `none`."],
                ["changedFiles", "pullRequest", "file", "file", "isMember(of:)", "isCollaborator"]
            ),
            (
                World(["OWNERS_ALIASES": "aliases: {keepers: eve}"], change: .added),
                ["`OWNERS_ALIASES`, line 1: `expected a list of logins, found \"eve\"`"],
                ["changedFiles", "pullRequest", "file"]
            ),
            (
                World(["docs/OWNERS": "approvers: [keepers]"], change: .added, aliases: "aliases: {keepers: eve}"),
                ["`OWNERS_ALIASES`, line 1: `expected a list of logins, found \"eve\"`"], alone
            ),
        ] as [(World, [String], [String])]
    )
    func reviews(_ world: World, _ lines: [String], _ reads: [String]) async throws {
        let tester = world.tester()
        let effects = try await tester.effects(of: .pull(.synchronize, World.pull))
        for line in lines { #expect(effects.notice?.contains(line) == true, "\(effects)") }
        #expect((effects.notice == nil) == lines.isEmpty, "\(effects)")
        #expect(effects.label == (reads.count == 1 ? nil : !lines.isEmpty))
        #expect(tester.forge.reads == reads)
    }

    @Test func emptyAliasesDoNotBlock() async throws {
        let world = World(["OWNERS_ALIASES": "aliases: {none: []}"], change: .added)
        let effects = try await world.tester().effects(of: .pull(.opened, World.pull))
        #expect(effects.label == false)
        #expect(
            effects.notice
                == "`OWNERS_ALIASES` has aliases without members, which stand for nobody: `none`."
        )
    }

    @Test func aMovedFileNamesNobodyAnew() async throws {
        let world = World(
            ["docs/OWNERS": "approvers: [eve]"],
            base: ["old/OWNERS": "approvers: [eve]"],
            movedFrom: "old/OWNERS"
        )
        #expect(try await world.tester().effects(of: .pull(.opened)).notice == nil)
    }

    @Test func writesOneNotice() async throws {
        let world = World(
            ["OWNERS": "approvers: [eve, mallory]\nlabels: [lgtm]"],
            base: ["OWNERS": "approvers: [ada]"]
        )
        let text = """
            This pull request cannot merge before its OWNERS files are in order.

            These files have mistakes:

            - `OWNERS`: `an OWNERS file can't bring these labels: lgtm`

            These people are newly named and not trusted:

            - `eve` in `OWNERS`
            - `mallory` in `OWNERS`

            Owners must be members of harbor, collaborators of harbor/lantern; people \
            [join here](https://github.com/orgs/harbor/people). Then comment `/verify-owners`.
            """
        let notice = Notice(
            key: "verify-owners",
            body: text,
            legacyPrefix: "The following users are mentioned in OWNERS file(s) but are untrusted"
        )
        let effects = try await world.tester().effects(of: .pull(.opened, World.pull))
        #expect(
            effects == [
                .setLabel("do-not-merge/invalid-owners-file", present: true, on: World.pull.id),
                .setNotice(notice, on: World.pull.id),
            ]
        )
    }

    @Test func looksUpOnlySoManyPeople() async throws {
        let logins = (0..<103).map { "ada\($0)" }
        let world = World(["docs/OWNERS": "approvers: [\(logins.joined(separator: ", "))]"], change: .added)
        let tester = world.tester(members: Set(logins.map { Login($0) }))
        let effects = try await tester.effects(of: .pull(.opened, World.pull))
        #expect(tester.forge.reads.filter { $0 == "isMember(of:)" }.count == 100)
        #expect(effects.notice?.contains("3 more people were not looked up") == true)
    }

    @Test func readsTheTestMergeOrElseTheHead() async throws {
        let broken = World(["OWNERS": "approvers: ["], change: .added)
        #expect(try await broken.tester(isMergeable: false).effects(of: .pull(.opened)).notice == nil)
        #expect(try await broken.tester(isMergeable: true).effects(of: .pull(.opened)).notice != nil)
        await #expect(throws: Postponed.self) { try await broken.tester(isMergeable: nil).effects(of: .pull(.opened)) }
        let late = broken.tester(isMergeable: nil, waited: .seconds(120))
        #expect(try await late.effects(of: .pull(.opened)).notice == nil)
    }

    static let fine = World(["docs/OWNERS": "reviewers: [ada]"], change: .added)
    static let broken = World(["docs/OWNERS": "reviewers: ["], change: .added)
    static let unrelated = World(["a.md": ""])

    /// A world, whether the label is there, what becomes of it, and the answer.
    @Test(
        arguments: [
            (fine, true, false, "The OWNERS files that this pull request changes are in order."),
            (fine, false, false, "The OWNERS files that this pull request changes are in order."),
            (
                broken, true, true,
                "Something is still wrong with the OWNERS files: the bot's comment about them says what."
            ),
            (unrelated, true, false, nil),
            (unrelated, false, nil, "Nothing to check: this pull request changes no OWNERS files."),
        ] as [(World, Bool, Bool?, String?)]
    )
    func answers(_ world: World, _ isLabeled: Bool, _ label: Bool?, _ answer: String?) async throws {
        let issue = Issue(Sample.pullRequest { $0.labels = isLabeled ? ["do-not-merge/invalid-owners-file"] : [] })
        let event = ForgeEvent.comment("/verify-owners", on: issue)
        if world.files == Self.unrelated.files, !isLabeled {
            #expect(try await world.tester().refusal(of: event) == answer)
        } else {
            let effects = try await world.tester().effects(of: event)
            #expect(effects.label == label)
            #expect(effects.reply == answer)
        }
    }

    @Test(
        arguments: [
            .pull(.edited), .pull(.closed), .comment("/verify-owners", on: Sample.issue()),
            .comment("/verify-owners please"),
            .comment("/verify-owners", on: Issue(Sample.pullRequest { $0.state = .closed })),
        ] as [ForgeEvent]
    )
    func leavesOthersAlone(_ event: ForgeEvent) async throws {
        let tester = Self.broken.tester()
        #expect(try await tester.effects(of: event).isEmpty)
        #expect(tester.forge.reads.isEmpty)
    }

    @Test func everyExampleHasAnEffect() async throws {
        #expect(try await PluginTester.idleExamples(in: [Self.fine.tester()]).isEmpty)
    }
}
