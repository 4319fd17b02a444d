import IssueManagementPlugin
import PluginKit
import PluginTesting
import Testing

@Suite struct IssueManagementTests {
    static let issue = Sample.issue()
    static let closed = Sample.issue { $0.state = .closed }

    static func on(_ body: String, by login: Login = "kim", _ issue: PluginKit.Issue = issue) -> ForgeEvent {
        .comment(body, by: login, on: issue)
    }

    @Test(
        arguments: [
            (on("/pin-issue"), [.setPinned(true, issue: issue)], ["repository"]),
            (on("/PIN-ISSUE "), [.setPinned(true, issue: issue)], ["repository"]),
            (on("/unpin-issue"), [.setPinned(false, issue: issue)], ["repository"]),
            (on("/pin-issue\n/unpin-issue"), [.setPinned(false, issue: issue)], ["repository"]),
            (on("/pin-issue", closed), [.setPinned(true, issue: closed)], ["repository"]),
            (on("/transfer beacon"), [.transfer(issue: issue, to: World.beacon)], ["repository"]),
            (on("/transfer-issue  beacon "), [.transfer(issue: issue, to: World.beacon)], ["repository"]),
            (on("/Transfer Harbor/beacon", by: "eve"), [.transfer(issue: issue, to: World.beacon)], ["repository"]),
            (on("/transfer beacon", closed), [.transfer(issue: closed, to: World.beacon)], ["repository"]),
            (on("/pin-issue now"), [], []),
            (on("/transferfoo"), [], []),
            (.comment("/pin-issue", by: "kim"), [], []),
            (.comment("/transfer beacon", by: "kim"), [], []),
            (on("/link-issue #7"), [], []),
            (.issue(.edited, Sample.issue { $0.body = "/pin-issue" }), [], []),
            (.issue(.closed, Sample.issue { $0.body = "/transfer beacon" }), [], []),
        ] as [(ForgeEvent, [Effect], [String])]
    )
    func answers(_ event: ForgeEvent, _ effects: [Effect], _ reads: [String]) async throws {
        let tester = World.tester()
        #expect(try await tester.effects(of: event) == effects)
        #expect(tester.forge.reads == reads)
    }

    static let approversOnly = "Issues are pinned and unpinned by approvers that the file `OWNERS` at the root names."

    @Test(
        arguments: [
            (on("/pin-issue", by: "ada"), approversOnly, ["repository"]),
            (on("/unpin-issue", by: "eve"), approversOnly, ["repository"]),
            (on("/transfer"), "Name one repository of harbor: `/transfer other-repository`.", []),
            (on("/transfer \r\n"), "Name one repository of harbor: `/transfer other-repository`.", []),
            (on("/transfer sea/beacon"), "Name one repository of harbor: `/transfer other-repository`.", []),
            (on("/transfer .."), "Name one repository of harbor: `/transfer other-repository`.", []),
            (on("/transfer a/b/c"), "Name one repository of harbor: `/transfer other-repository`.", []),
            (on("/transfer a b"), "Name one repository of harbor: `/transfer other-repository`.", []),
            (
                on("/transfer beacon\n/transfer other"),
                "An issue can move to one repository only. Write one `/transfer`.", []
            ),
            (on("/transfer lantern"), "The issue is in harbor/lantern already.", []),
            (on("/transfer nowhere"), "There is no repository harbor/nowhere that the bot can see.", ["repository"]),
        ] as [(ForgeEvent, String, [String])]
    )
    func refuses(_ event: ForgeEvent, _ refusal: String, _ reads: [String]) async throws {
        let tester = World.tester()
        #expect(try await tester.refusal(of: event) == refusal)
        #expect(tester.forge.reads == reads)
    }

    @Test func saysWhoMay() {
        let plugin = IssueManagement(configuration: .init())
        let audiences = plugin.handlers.flatMap(\.commands).map { "\($0.name): \($0.audience.words)" }
        #expect(
            audiences == [
                "link-issue: members of the organisation", "unlink-issue: members of the organisation",
                "pin-issue: approvers of the OWNERS file at the root",
                "unpin-issue: approvers of the OWNERS file at the root", "transfer: members of the organisation",
            ]
        )
    }

    @Test func everyExampleHasAnEffect() async throws {
        #expect(try await PluginTester.idleExamples(in: [World.tester()], by: "kim").isEmpty)
    }
}
