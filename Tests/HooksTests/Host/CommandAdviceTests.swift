import ForgeModel
import PluginKit
import PluginTesting
import Settings
import Testing

@testable import Hooks

@Suite struct CommandAdviceTests {
    private static func command(
        _ words: String...,
        arguments: Arguments = .none,
        isCaseSensitive: Bool = false,
        places: Places = .everywhere,
        usage: String? = nil
    ) -> Command {
        Command(
            words.first ?? "",
            aliases: Array(words.dropFirst()),
            arguments: arguments,
            isCaseSensitive: isCaseSensitive,
            places: places,
            usage: usage,
            summary: "Tests.",
            examples: []
        )
    }

    private static func member(_ name: PluginName, _ handlers: Handler...) -> PluginSet.Member {
        PluginSet.Member(name: name, summary: "Tests.", handlers: handlers)
    }

    private static let on = [
        member(
            "lgtm",
            .commands(
                command("lgtm", arguments: .optional(["cancel"]), places: .openPullRequests, usage: "/lgtm [cancel]"),
                command("remove-lgtm", places: .openPullRequests)
            ) { _, _ in [] }
        ),
        member(
            "label",
            .commands(command("kind", "sig", arguments: .any), command("remove-kind", arguments: .any)) { _, _ in [] }
        ),
        member("lifecycle", .commands(command("close", places: [.openIssues, .openPullRequests])) { _, _ in [] }),
        member("twins", .commands(command("cool", "pool")) { _, _ in [] }),
        member(
            "trigger",
            .texts(
                at: .openPullRequests,
                help: [
                    command("test", arguments: .any, isCaseSensitive: true, places: .openPullRequests),
                    command(
                        "ok-to-test",
                        arguments: .accepted { $0.isEmpty || $0 == "cancel" },
                        isCaseSensitive: true,
                        usage: "/ok-to-test [cancel]"
                    ),
                ]
            ) { _, _ in [] }
        ),
    ]

    private static let off = [member("hold", .commands(command("hold", "remove-hold")) { _, _ in [] })]

    private static func tips(
        _ body: String,
        onPullRequest: Bool = true,
        state: ThreadState = .open,
        _ settings: UnknownCommands = UnknownCommands()
    ) -> [String] {
        let issue = Issue(
            id: ThreadID(RepositoryName(owner: "harbor", name: "lantern"), 1),
            isPullRequest: onPullRequest,
            title: "Dark",
            author: User(login: "ada"),
            state: state
        )
        let text = TextEvent(issue: issue, source: .comment(5), author: User(login: "ada"), body: body, url: "")
        let advice = CommandAdvice(on: on, off: off, settings: settings, text: text)
        return advice.tips(on: CommandLine.lines(of: body)).map(\.words)
    }

    @Test(arguments: [
        ("/lgmt", "lgtm"), ("/LGMT", "lgtm"), ("/lgt", "lgtm"), ("/lgtmm", "lgtm"), ("/lgmt cancel", "lgtm"),
        ("/remove_lgtm", "remove-lgtm"), ("/removelgtm", "remove-lgtm"), ("/remvoe-kidn", "remove-kind"),
        ("/tset all", "test"), ("/Test all", "test"), ("/OK-TO-TEST", "ok-to-test"), ("/ok-to-tst", "ok-to-test"),
        ("/zool", "cool"), ("/clsoe", "close"), ("/test1", "test"),
    ])
    func aMisspeltWordGetsTheNearest(_ line: String, _ nearest: String) {
        let word = line.prefix { $0 != " " }
        #expect(Self.tips(line) == ["`\(word)`: did you mean `/\(nearest)`?"])
    }

    @Test(arguments: [
        "/lgtm", "/lgtm cancel", "/LGTM Cancel", "/kind bug", "/SIG x", "/test", "/test unit", "/ok-to-test cancel",
        // Nothing of ours, and near nothing.
        "/dance", "/deploy production", "/etc", "/tmp", "/a", "/ki", "/xx", "/lxyz", "/gtml", "/te", "/cc",
        "/kernel", "/testing-all-the-things", "/remove-everything",
        // Other bots'.
        "/rebase", "/AZP run", "/gcbrun", "/backport v1",
        // No word at all.
        "/usr/bin/tests", "/tests/unit", "/lgtm.", "/lgtm!", "/lgtm,", "/lgmt/", "/lgm`t", "/@lgtm", "/ｌgtm", "/lgтm",
        "/lg\u{200B}tm", "/lgtm\u{202E}", "/1gtm", "//lgtm", "/<!-- lgtm -->", "/lgm|t", "/",
        // Not seen as prose.
        "```\n/lgmt\n```", "> /lgmt", "<!-- /lgmt -->", " /lgmt", "see /lgmt",
        // Too long to be looked at.
        "/lgtm" + String(repeating: "m", count: 10_000), "/" + String(repeating: "lgtm", count: 11),
    ])
    func whatIsRightOrNothingOfOursGetsNoAnswer(_ body: String) {
        #expect(Self.tips(body) == [])
    }

    @Test(arguments: ["/hold", "/HOLD cancel", "/remove-hold"])
    func aCommandOfAPluginThatIsOffSaysWhereToTurnItOn(_ line: String) {
        let word = line.prefix { $0 != " " }
        #expect(
            Self.tips(line) == [
                """
                `\(word)` is a command of the plugin `hold`, which is off here. To turn it on, name `hold` under \
                `harbor/lantern` in `plugins.yaml`.
                """
            ]
        )
        #expect(Self.tips("/hodl") == [])
    }

    @Test(arguments: [
        ("/lgtm please", "/lgtm [cancel]"), ("/close this one", "/close"), ("/ok-to-test now", "/ok-to-test [cancel]"),
        ("/lgtm `@ada` <b>", "/lgtm [cancel]"),
    ])
    func argumentsThatItDoesNotTakeGetItsUsage(_ line: String, _ usage: String) {
        let word = line.prefix { $0 != " " }
        #expect(Self.tips(line) == ["`\(word)` does not take what follows it here. Its usage is `\(usage)`."])
    }

    @Test(
        arguments: [
            ("/lgtm", false, .open, "`/lgtm` works on open pull requests, not here."),
            ("/lgtm", true, .closed, "`/lgtm` works on open pull requests, not here."),
            ("/test all", false, .open, "`/test` works on open pull requests, not here."),
            ("/ok-to-test", false, .open, "`/ok-to-test` works on open pull requests, not here."),
            ("/close", false, .closed, "`/close` works on open pull requests and open issues, not here."),
            ("/lgmt", false, .open, nil), ("/clsoe", false, .closed, nil),
            ("/knid", false, .closed, "`/knid`: did you mean `/kind`?"),
        ] as [(String, Bool, ThreadState, String?)]
    )
    func aPlaceWhereItDoesNotWorkGetsTheOthers(
        _ line: String,
        _ onPullRequest: Bool,
        _ state: ThreadState,
        _ words: String?
    ) {
        #expect(Self.tips(line, onPullRequest: onPullRequest, state: state) == (words.map { [$0] } ?? []))
    }

    @Test func eachWordIsAnsweredOnceAndFiveAtMost() {
        #expect(Self.tips("/lgmt\n/LGMT\r\n/lgmt cancel").count == 1)
        let many = "/lgmt\n/knid\n/hold\n/remove-hold\n/clsoe\n/tset\n/lgtmm"
        #expect(Self.tips(many).count == 5)
        let flood = (0..<5_000).map { "/lgmt\($0)" }.joined(separator: "\n")
        #expect(Self.tips(flood).count <= 5)
    }

    @Test func theOperatorSaysWhatIsLeftAlone() {
        var settings = UnknownCommands()
        settings.ignore = ["LGMT", "/hold"]
        #expect(Self.tips("/lgmt\n/hold\n/knid", settings) == ["`/knid`: did you mean `/kind`?"])
        settings.reply = false
        #expect(Self.tips("/lgmt\n/hold\n/knid", settings) == [])
    }

    @Test func severalTipsMakeOneReply() {
        let line = CommandLine(word: "a", arguments: "", text: "/a", number: 1)
        let tips = ["one", "two"].map { CommandTip(line: line, words: $0) }
        #expect(CommandTip.reply([]) == "")
        #expect(CommandTip.reply(Array(tips.prefix(1))) == "one")
        #expect(CommandTip.reply(tips) == "some lines look like commands of mine.\n\n- one\n- two")
    }
}
