import CherrypickerPlugin
import PluginKit
import PluginTesting
import Testing

@Suite struct CherrypickMergeTests {
    /// What becomes of a merge.
    struct Row: CustomTestStringConvertible, Sendable {
        let testDescription: String
        var pull = World.merged()
        var remarks: [World.Remark] = []
        let effects: [Effect]
        /// What is asked; of the same question about one person the host makes one request.
        var reads = ["comments", "isMember(of:)"]
    }

    static let rows: [Row] = [
        Row(testDescription: "nothing asked", effects: [], reads: ["comments"]),
        Row(
            testDescription: "a comment",
            remarks: [World.Remark("/cherrypick r1", by: "mem")],
            effects: [World.pick("r1")]
        ),
        Row(
            testDescription: "the description counts for its author",
            pull: World.merged { $0.body = "Glow.\r\n/cherry-pick r2 r1\r\n" },
            effects: [World.pick("r2", for: "ada", chain: "r1")]
        ),
        Row(
            testDescription: "a label counts for the author",
            pull: World.merged {
                $0.labels = ["cherrypick/r1", "Cherrypick/r2", "kind", "cherrypick/", "cherrypick/a..b"]
            },
            effects: [World.pick("r1", for: "ada")]
        ),
        Row(
            testDescription: "branches are sorted, each is handled once, and a command counts before a label",
            pull: World.merged { $0.labels = ["cherrypick/r1", "cherrypick/r0"] },
            remarks: [
                World.Remark("/cherrypick r2", by: "mem"), World.Remark("/cherrypick r1 r9", by: "mem"),
            ],
            effects: [World.pick("r0", for: "ada"), World.pick("r1", chain: "r9"), World.pick("r2")],
            reads: ["comments", "isMember(of:)", "isMember(of:)", "isMember(of:)"]
        ),
        Row(
            testDescription: "of several wishes the last of a member counts",
            remarks: [
                World.Remark("/cherrypick r1", by: "ada"), World.Remark("/cherrypick r1 r0", by: "mem"),
                World.Remark("/cherrypick r1 evil", by: "ben"),
            ],
            effects: [World.pick("r1", chain: "r0")],
            reads: ["comments", "isMember(of:)", "isMember(of:)", "isMember(of:)"]
        ),
        Row(
            testDescription: "who is no member is passed over",
            remarks: [World.Remark("/cherrypick r1", by: "ben"), World.Remark("/cherrypick r2", by: "ben")],
            effects: [],
            reads: ["comments", "isMember(of:)", "isMember(of:)"]
        ),
        Row(
            testDescription: "what the bot says is no wish",
            remarks: [
                World.Remark("/cherrypick r1", by: "bowsprit"), World.Remark("/cherrypick r1", by: "bowsprit[bot]"),
            ],
            effects: [],
            reads: ["comments"]
        ),
        Row(
            testDescription: "the base",
            pull: World.merged { $0.labels = ["cherrypick/main"] },
            remarks: [World.Remark("/cherrypick main\n/cherrypick r1", by: "mem")],
            effects: [World.pick("r1"), .comment(World.baseComplaint, on: World.thread)]
        ),
        Row(
            testDescription: "the bot passes on a chain for whom its pull request is assigned to",
            pull: World.merged {
                $0.author.login = "bowsprit"
                $0.assignees = ["mem"]
                $0.body = "This is an automated cherry-pick of #1\n\n/cherrypick r2 r1"
            },
            effects: [World.pick("r2", chain: "r1")],
            reads: ["comments"]
        ),
        Row(
            testDescription: "not merged",
            pull: World.open {
                $0.state = .closed
                $0.body = "/cherrypick r1"
            },
            effects: [],
            reads: []
        ),
    ]

    @Test(arguments: rows) func aMerge(_ row: Row) async throws {
        let tester = try World.tester(row.pull, remarks: row.remarks)
        #expect(try await tester.effects(of: .pull(.closed, row.pull)) == row.effects)
        #expect(tester.forge.reads == row.reads)
    }

    @Test func whereEverybodyMayNobodyIsAsked() async throws {
        let pull = World.merged()
        let remarks = [World.Remark("/cherrypick r1", by: "ben")]
        let tester = try World.tester(pull, remarks: remarks, json: #"{"allow_all": true}"#)
        #expect(try await tester.effects(of: .pull(.closed, pull)) == [World.pick("r1", for: "ben")])
        #expect(tester.forge.reads == ["comments"])
    }

    @Test(.timeLimit(.minutes(10)), arguments: 1...UInt64(150)) func hostileTextsAreAnswered(seed: UInt64) async throws
    {
        let tester = try World.tester(World.merged(), json: #"{"allow_all": true}"#)
        #expect(try await tester.complaints(aboutSeed: seed).isEmpty)
    }

    /// Whatever stands in a pull request, its cherry-picks' descriptions hold only the commands that are meant.
    @Test(.timeLimit(.minutes(10)), arguments: 1...UInt64(150)) func addsNoCommands(seed: UInt64) async throws {
        var writer = HostileWriter(seed: seed)
        let body = writer.text(like: ["/cherrypick r1 r2\n", "```release-note\n/hold\n```\n", "~~~\n/hold\n~~~"])
        let pull = World.merged {
            $0.title = body
            $0.body = body
            $0.labels = [LabelName(writer.name(like: "kind/bug")), "cherrypick/r3"]
        }
        for case .cherryPick(let pick) in try await World.tester(pull).effects(of: .pull(.closed, pull)) {
            let words = CommandLine.lines(of: pick.body).map(\.word)
            #expect(Set(words).isSubset(of: ["assign", "cherrypick", "kind"]))
            #expect(!pick.target.hasPrefix("-") && !pick.target.contains(where: \.isWhitespace))
        }
    }

    static func notice(_ body: String?) -> Effect {
        .setNotice(Notice(key: "cherrypicker-labels", body: body), on: World.thread)
    }

    static func labels(_ names: LabelName..., author: Login = "ada", merged: Bool = false) -> PullRequest {
        let change = { (pull: inout PullRequest) in
            pull.labels = names
            pull.author.login = author
        }
        return merged ? World.merged(change) : World.open(change)
    }

    /// A label that comes or goes, and what is asked for it.
    @Test(
        arguments: [
            (
                .pull(.labeled, labels("cherrypick/r1", "x"), label: "cherrypick/r1"),
                [notice(World.promise("`r1`"))], ["isMember(of:)"]
            ),
            (
                .pull(.labeled, labels("cherrypick/r2", "cherrypick/r1"), label: "cherrypick/r2"),
                [notice(World.promise("`r1`, `r2`"))], ["isMember(of:)"]
            ),
            (
                .pull(.unlabeled, labels("cherrypick/r1"), label: "cherrypick/r2"),
                [notice(World.promise("`r1`"))], ["isMember(of:)"]
            ),
            (.pull(.unlabeled, labels("x"), label: "cherrypick/r2"), [notice(nil)], []),
            (.pull(.labeled, labels("cherrypick/main"), label: "cherrypick/main"), [notice(World.baseComplaint)], []),
            (
                .pull(.labeled, labels("cherrypick/r1", author: "ben"), label: "cherrypick/r1"),
                [notice(World.membersOnly("ben"))], ["isMember(of:)"]
            ),
            (
                .pull(.labeled, labels("cherrypick/r1", "cherrypick/r2", merged: true), label: "cherrypick/r1"),
                [World.pick("r1", for: "ada")], ["isMember(of:)"]
            ),
            (
                .pull(.labeled, labels("cherrypick/main", merged: true), label: "cherrypick/main"),
                [.comment(World.baseComplaint, on: World.thread)], []
            ),
            (
                .pull(.labeled, labels("cherrypick/r1", author: "ben", merged: true), label: "cherrypick/r1"),
                [.comment(World.membersOnly("ben"), on: World.thread)], ["isMember(of:)"]
            ),
            (.pull(.unlabeled, labels(merged: true), label: "cherrypick/r1"), [], []),
            (.pull(.labeled, labels("cherrypick/r1", "x"), label: "x"), [], []),
            (.pull(.labeled, labels("cherrypick/"), label: "cherrypick/"), [], []),
            (.pull(.synchronize, labels("cherrypick/r1")), [], []),
        ] as [(ForgeEvent, [Effect], [String])]
    )
    func aLabel(_ event: ForgeEvent, _ effects: [Effect], _ reads: [String]) async throws {
        let tester = try World.tester()
        #expect(try await tester.effects(of: event) == effects)
        #expect(tester.forge.reads == reads)
    }
}
