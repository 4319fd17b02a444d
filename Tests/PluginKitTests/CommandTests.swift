import PluginKit
import PluginTesting
import Testing

@Suite struct CommandTests {
    @Test(
        arguments: [
            (Arguments.none, "", true), (.none, "now", false),
            (.any, "", true), (.any, "what ever", true),
            (.optional(["no-issue", "cancel"]), "", true), (.optional(["cancel"]), "Cancel", true),
            (.optional(["cancel"]), "cancel now", false), (.optional(["cancel"]), "cancelled", false),
            (.accepted { $0.hasPrefix("v") }, "v1", true), (.accepted { $0.hasPrefix("v") }, "", false),
        ] as [(Arguments, String, Bool)]
    )
    func acceptsArguments(_ arguments: Arguments, _ text: String, _ isAccepted: Bool) {
        #expect(arguments.accept(text) == isAccepted)
    }

    @Test(
        arguments: [
            ("/hold", "hold"), ("/HOLD", "hold"), ("/unhold", "unhold"), ("/hold now", nil), ("/holdup", nil),
        ] as [(String, String?)]
    )
    func readsInvocations(_ text: String, _ word: String?) throws {
        let command = Command("hold", aliases: ["unhold"], summary: "Holds.", examples: ["/hold"])
        let line = try #require(CommandLine.lines(of: text).first)
        #expect(command.invocation(of: line)?.word == word)
    }

    @Test func caseCountsWhereItIsDeclared() throws {
        let command = Command("retest", isCaseSensitive: true, summary: "Retests.", examples: ["/retest"])
        let lines = CommandLine.lines(of: "/retest\n/Retest")
        #expect(lines.map { command.invocation(of: $0) != nil } == [true, false])
    }

    @Test func splitsArguments() throws {
        let command = Command("cc", arguments: .any, summary: "Asks.", examples: ["/cc"])
        let line = try #require(CommandLine.lines(of: "/cc @ada   @ben\t@harbor/keepers").first)
        #expect(command.invocation(of: line)?.list == ["@ada", "@ben", "@harbor/keepers"])
    }

    @Test(
        arguments: [
            (Places.everywhere, "pull requests and issues"), (.pullRequests, "pull requests"),
            (.openPullRequests, "open pull requests"), (.closedIssues, "closed issues"),
            ([.openPullRequests, .issues], "open pull requests and issues"),
        ] as [(Places, String)]
    )
    func namesPlaces(_ places: Places, _ words: String) {
        #expect(places.words == words)
    }

    @Test(
        arguments: [
            (true, ThreadState.open, Places.openPullRequests), (true, .closed, .closedPullRequests),
            (false, .open, .openIssues), (false, .closed, .closedIssues),
        ] as [(Bool, ThreadState, Places)]
    )
    func findsThePlace(_ isPullRequest: Bool, _ state: ThreadState, _ place: Places) {
        let issue = Sample.issue {
            $0.isPullRequest = isPullRequest
            $0.state = state
        }
        #expect(Places(issue) == place)
    }
}
