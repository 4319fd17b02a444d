import Foundation
import JiraPlugin
import PluginKit
import PluginTesting
import Testing

@Suite struct JiraTests {
    static let issue = Sample.issue()
    static let browse = "https://jira.example.com/browse"

    static func tester(
        _ jira: FakeJira? = FakeJira(issues: ["ABC-1", "ABC-12", "XYZ-3", "OFF-1", "OFFER-1"])
    ) throws -> PluginTester<Jira> {
        let json = #"{"disabled_jira_projects": ["off"]}"#
        let configuration = try JSONDecoder().decode(JiraConfiguration.self, from: Data(json.utf8))
        return PluginTester(Jira(configuration: configuration), jira: jira)
    }

    /// A link with the sample issue, whatever it is called now, or with a pull request.
    static func link(_ key: String, title: String = issue.title) -> Effect {
        .linkInJira(JiraLink(key: key, url: issue.url, title: "\(issue.id): \(title)"))
    }

    static func link(_ key: String, _ pull: PullRequest) -> Effect {
        .linkInJira(JiraLink(key: key, url: pull.url, title: "\(pull.id): \(pull.title)"))
    }

    /// A comment, the issues that it is linked with, and what becomes of the comment.
    @Test(
        arguments: [
            ("ABC-1", ["ABC-1"], "[ABC-1](\(browse)/ABC-1)"),
            ("abc-1: x", ["ABC-1"], "[abc-1](\(browse)/ABC-1): x"),
            ("(see ABC-1)", ["ABC-1"], "(see [ABC-1](\(browse)/ABC-1))"),
            ("[ABC-1]", ["ABC-1"], nil),
            ("[ABC-1](\(browse)/ABC-1)", ["ABC-1"], nil),
            ("\(browse)/ABC-1", ["ABC-1"], nil),
            ("https://a.example/?q=ABC-1", ["ABC-1"], nil),
            ("[about ABC-1 here](x) ABC-1", ["ABC-1"], "[about ABC-1 here](x) [ABC-1](\(browse)/ABC-1)"),
            ("`ABC-1 `", ["ABC-1"], nil),
            ("X-ABC-1", ["ABC-1"], nil),
            (
                "ABC-1 XYZ-3\r\nABC-12\r\n", ["ABC-1", "XYZ-3", "ABC-12"],
                "[ABC-1](\(browse)/ABC-1) [XYZ-3](\(browse)/XYZ-3)\r\n[ABC-12](\(browse)/ABC-12)\r\n"
            ),
            ("ABC-1 and ABC-1.", ["ABC-1"], "[ABC-1](\(browse)/ABC-1) and [ABC-1](\(browse)/ABC-1)."),
            ("ABC-1 but ABC-1x and 1ABC-1", ["ABC-1"], "[ABC-1](\(browse)/ABC-1) but ABC-1x and 1ABC-1"),
            (
                "ABC-1\n    ABC-1 \n```\nABC-1\n```\n", ["ABC-1"],
                "[ABC-1](\(browse)/ABC-1)\n    ABC-1 \n```\nABC-1\n```\n"
            ),
            ("    ABC-1\n\tABC-1", ["ABC-1"], nil),
            (
                "ABC-1 ABC-99 OFFER-1 OFF-1", ["ABC-1", "OFFER-1"],
                "[ABC-1](\(browse)/ABC-1) ABC-99 [OFFER-1](\(browse)/OFFER-1) OFF-1"
            ),
        ] as [(String, [String], String?)]
    )
    func linksIssues(_ body: String, _ keys: [String], _ text: String?) async throws {
        let tester = try Self.tester()
        let effects = try await tester.effects(of: .comment(body, on: Self.issue))
        #expect(
            effects == keys.map { Self.link($0) }
                + [text.map { .setText($0, of: .comment(100), on: Self.issue.id) }].compactMap(\.self)
        )
        #expect(tester.forge.reads.isEmpty)
    }

    /// A comment that is linked with nothing, and what Jira is asked.
    @Test(
        arguments: [
            ("ABC-1.", []), ("ABC-1x", []), ("1ABC-1", []), ("ABC-", []), ("ABC 1", []), ("", []),
            ("ABC-12345678901", []), ("OFF-1", []), ("<!-- ABC-1 -->", []), ("```\nABC-1\n```", []),
            ("UTF-8 encoding", ["projects"]), ("ABC-99 abc-99", ["projects", "ABC-99"]),
        ]
    )
    func leavesOtherTextsAlone(_ body: String, _ requests: [String]) async throws {
        let jira = FakeJira(issues: ["ABC-1", "OFF-1"])
        #expect(try await Self.tester(jira).effects(of: .comment(body, on: Self.issue)).isEmpty)
        #expect(jira.requests == requests)
    }

    static let titled = Sample.issue { $0.title = "ABC-1: flickers" }
    static let pull = Sample.pullRequest {
        $0.title = "Glow (XYZ-3)"
        $0.body = "Fixes ABC-1 "
    }
    static let pullText = Effect.setText("Fixes [ABC-1](\(browse)/ABC-1) ", of: .description, on: pull.id)

    @Test(
        arguments: [
            (.issue(.opened, titled), [link("ABC-1", title: titled.title)]),
            (.issue(.edited, titled), [link("ABC-1", title: titled.title)]),
            (.issue(.closed, titled), []), (.issue(.labeled, titled), []), (.comment("Thanks.", on: titled), []),
            (.pull(.opened, pull), [link("XYZ-3", pull), link("ABC-1", pull), pullText]),
            (.pull(.edited, pull), [link("XYZ-3", pull), link("ABC-1", pull), pullText]),
            (.pull(.synchronize, pull), []), (.pull(.edited), []),
            (.review(.commented, body: "ABC-1"), [link("ABC-1", Sample.pullRequest())]),
        ] as [(ForgeEvent, [Effect])]
    )
    func answersEvents(_ event: ForgeEvent, _ effects: [Effect]) async throws {
        let tester = try Self.tester()
        #expect(try await tester.effects(of: event) == effects)
        #expect(tester.forge.reads.isEmpty)
    }

    @Test(arguments: [(IssueCommentEvent.Action.edited, true), (.deleted, false)])
    func readsCommentsThatChange(_ action: IssueCommentEvent.Action, _ isLinked: Bool) async throws {
        let comment = Comment(
            id: 8,
            author: User(login: "ada"),
            body: "ABC-1",
            url: Self.issue.url + "#issuecomment-8",
            createdAt: Sample.time
        )
        let event = ForgeEvent.issueComment(IssueCommentEvent(action: action, comment: comment, issue: Self.issue))
        let text = Effect.setText("[ABC-1](\(Self.browse)/ABC-1)", of: .comment(8), on: Self.issue.id)
        #expect(try await Self.tester().effects(of: event) == (isLinked ? [Self.link("ABC-1"), text] : []))
    }

    @Test func looksUpEachKeyOnceAndNotTooMany() async throws {
        let jira = FakeJira(issues: ["ABC-1"])
        let body = (1...30).map { "ABC-\($0) abc-\($0) " }.joined()
        #expect(try await Self.tester(jira).effects(of: .comment(body, on: Self.issue)).count == 2)
        #expect(jira.requests == ["projects"] + (1...20).map { "ABC-\($0)" })
    }

    @Test func doesNotWriteMoreThanGitHubTakes() async throws {
        let body = "ABC-1 " + String(repeating: "x", count: 65_525)
        #expect(try await Self.tester().effects(of: .comment(body, on: Self.issue)) == [Self.link("ABC-1")])
    }

    @Test func needsAJira() async throws {
        #expect(try await Self.tester(nil).effects(of: .comment("ABC-1", on: Self.issue)).isEmpty)
    }

    @Test(.timeLimit(.minutes(10)), arguments: 1...UInt64(150)) func hostileTextsAreAnswered(seed: UInt64) async throws
    {
        let examples = ["See ABC-1 and XYZ-3: done", "[x ABC-1](y) `ABC-12`\n\n    ABC-1\n"]
        #expect(try await Self.tester().complaints(aboutSeed: seed, examples: examples).isEmpty)
    }

    /// Links are all that is new in a text, and a text with links gets no more.
    @Test(.timeLimit(.minutes(10)), arguments: 1...UInt64(150)) func onlyAddsLinks(seed: UInt64) async throws {
        var writer = HostileWriter(seed: seed)
        let body = writer.text(like: ["ABC-1 (XYZ-3)\nABC-12 ", "`ABC-1` ABC-1 ", "```\nABC-1\n```\nXYZ-3 "])
        guard let text = try await Self.text(after: body) else { return }
        let plain = ["ABC-12", "ABC-1", "XYZ-3"].reduce(text) { text, key in
            text.replacing("[\(key)](\(Self.browse)/\(key))", with: key)
        }
        #expect(plain == body)
        #expect(try await Self.text(after: text) == nil)
    }

    static func text(after body: String) async throws -> String? {
        for case .setText(let text, _, _) in try await tester().effects(of: .comment(body, on: issue)) { return text }
        return nil
    }

    @Test func linksByDefaultWhateverTheProject() async throws {
        let tester = PluginTester(Jira(configuration: .init()), jira: FakeJira(issues: ["OFF-1"]))
        #expect(try await tester.effects(of: .comment("`OFF-1 `", on: Self.issue)) == [Self.link("OFF-1")])
    }
}
