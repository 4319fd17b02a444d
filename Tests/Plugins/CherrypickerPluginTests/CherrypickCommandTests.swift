import CherrypickerPlugin
import PluginKit
import PluginTesting
import Testing

@Suite struct CherrypickCommandTests {
    @Test(
        arguments: [
            ("/cherrypick r1", "`r1`"), ("/cherry-pick r1\r\n", "`r1`"), ("/cherrypick   r1 \t", "`r1`"),
            ("/cherrypick r2\n/cherrypick r1", "`r1`, `r2`"), ("/cherrypick r3 r2 r1", "`r3` (then `r2`, `r1`)"),
            ("/cherrypick r1 r2\n/cherrypick r1", "`r1`"), ("/cherrypick release/1.2-x", "`release/1.2-x`"),
        ]
    )
    func promises(_ body: String, _ branches: String) async throws {
        let tester = try World.tester()
        #expect(try await tester.effects(of: .comment(body, by: "mem")) == [.reply(World.promise(branches))])
        #expect(tester.forge.reads == ["pullRequest", "isMember(of:)"])
    }

    @Test(
        arguments: [
            ("/cherrypick r1", [World.pick("r1")]), ("/cherrypick r3 r2 r1", [World.pick("r3", chain: "r2 r1")]),
            ("/cherrypick r2\n/cherry-pick r1", [World.pick("r1"), World.pick("r2")]),
            ("/cherrypick r1 r0\n/cherrypick r1 r9", [World.pick("r1", chain: "r9")]),
            ("/cherrypick main\n/cherrypick r1", [World.pick("r1"), .reply(World.baseComplaint)]),
            ("/cherrypick a..b\n/cherrypick r1", [World.pick("r1"), .reply("No branch can have the name `a..b`.")]),
        ] as [(String, [Effect])]
    )
    func picksWhatIsMerged(_ body: String, _ effects: [Effect]) async throws {
        let pull = World.merged()
        let tester = try World.tester(pull)
        let event = ForgeEvent.comment(body, by: "mem", on: .init(pull))
        #expect(try await tester.effects(of: event) == effects)
        #expect(tester.forge.reads == ["pullRequest", "isMember(of:)"])
    }

    @Test func saysWhatItLeavesOut() async throws {
        let effects = try await World.tester().effects(of: .comment("/cherrypick main\n/cherrypick r1", by: "mem"))
        #expect(effects == [.reply("\(World.promise("`r1`"))\n\n\(World.baseComplaint)")])
    }

    @Test(
        arguments: [
            "/Cherrypick r1", "/cherrypick", "/cherrypick \r\nr1", "/cherrypicker r1", "> /cherrypick r1",
            "cherrypick r1", "```\n/cherrypick r1\n```", "<!-- x\n/cherrypick r1\n-->",
        ]
    )
    func leavesOtherTextsAlone(_ body: String) async throws {
        let tester = try World.tester()
        #expect(try await tester.effects(of: .comment(body, by: "mem")).isEmpty)
        #expect(try await tester.effects(of: .comment("/cherrypick r1", by: "mem", on: Sample.issue())).isEmpty)
        #expect(tester.forge.reads.isEmpty)
    }

    /// A comment, who writes it, under what, the answer, and what is asked for it.
    @Test(
        arguments: [
            ("/cherrypick main", "mem", World.open(), World.baseComplaint, ["pullRequest"]),
            ("/cherrypick main", "mem", World.merged(), World.baseComplaint, ["pullRequest"]),
            (
                "/cherrypick r1", "mem", World.open { $0.state = .closed },
                "This pull request was closed without a merge, so there is nothing to cherry-pick.", ["pullRequest"]
            ),
            ("/cherrypick r1", "ben", World.open(), World.membersOnly("ben"), ["pullRequest", "isMember(of:)"]),
            ("/cherrypick r1", "ben", World.merged(), World.membersOnly("ben"), ["pullRequest", "isMember(of:)"]),
            ("/cherrypick -r1", "mem", World.open(), "No branch can have the name `-r1`.", ["pullRequest"]),
            ("/cherrypick r1 a`~b", "mem", World.open(), "No branch can have the name `a'~b`.", ["pullRequest"]),
        ] as [(String, Login, PullRequest, String, [String])]
    )
    func refuses(_ body: String, _ login: Login, _ pull: PullRequest, _ refusal: String, _ reads: [String]) async throws
    {
        let tester = try World.tester(pull)
        #expect(try await tester.refusal(of: .comment(body, by: login, on: .init(pull))) == refusal)
        #expect(tester.forge.reads == reads)
    }

    @Test func whereEverybodyMayNobodyIsAsked() async throws {
        let tester = try World.tester(json: #"{"allow_all": true}"#)
        #expect(
            try await tester.effects(of: .comment("/cherrypick r1", by: "ben")) == [.reply(World.promise("`r1`"))]
        )
        #expect(tester.forge.reads == ["pullRequest"])
        #expect(tester.plugin.handlers.flatMap(\.commands).map(\.audience) == [.anyone])
    }

    @Test(
        arguments: [
            (.pull(.opened, World.open { $0.body = "/cherrypick r1" }), [.reply(World.promise("`r1`"))]),
            (.pull(.edited, World.open { $0.body = "/cherrypick r1" }), []),
            (.review(.commented, body: "/cherrypick r1", by: "mem", on: World.merged()), [World.pick("r1")]),
            (.comment("/cherrypick r1", by: "bowsprit"), []),
            (
                .pull(
                    .opened,
                    World.open {
                        $0.author.login = "bowsprit[bot]"; $0.body = "/cherrypick r1"
                    }
                ), []
            ),
        ] as [(ForgeEvent, [Effect])]
    )
    func asksForThePullRequestOnlyWhereItIsNotThere(_ event: ForgeEvent, _ effects: [Effect]) async throws {
        let tester = try World.tester()
        #expect(try await tester.effects(of: event) == effects)
        #expect(tester.forge.reads == (effects.isEmpty ? [] : ["isMember(of:)"]))
    }

    @Test func reviewsAreNotReadAgain() async throws {
        let refusal = try await World.tester().refusal(of: .review(.approved, body: "/cherrypick r1", by: "mem"))
        #expect(refusal?.hasSuffix("Repeat the command in a comment there.") == true)
    }

    @Test func takesOnlySoManyBranches() async throws {
        let lines = (10..<40).map { "/cherrypick r\($0)" }.joined(separator: "\n")
        let pull = World.merged()
        let effects = try await World.tester(pull).effects(of: .comment(lines, by: "mem", on: .init(pull)))
        let sorry = "I take at most 20 branches. Ask for the others later."
        #expect(effects == (10..<30).map { World.pick("r\($0)") } + [.reply(sorry)])
        let chain = "/cherrypick " + (10..<40).map { "r\($0)" }.joined(separator: " ")
        #expect(try await World.tester().refusal(of: .comment(chain, by: "mem")) == sorry)
    }

    @Test func everyExampleHasAnEffect() async throws {
        #expect(try await PluginTester.idleExamples(in: [World.tester()], by: "mem").isEmpty)
    }
}
