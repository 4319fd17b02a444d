import ForgeModel
import Foundation
import Testing

@testable import GitHubForge

@Suite struct WebhookTests {
    @Test(arguments: [
        ("issue_comment", #"{"action": "created"}"#),
        ("issue_comment", #"{"action": "created", "repository": {"full_name": "o/r"}, "comment": 1}"#),
        ("pull_request", #"{"action": "opened", "pull_request": {}}"#),
        ("push", #"{"ref": "refs/heads/main"}"#),
        ("status", #"{"repository": {"full_name": "o/r"}, "sha": "1", "context": "c", "state": "great"}"#),
        ("ping", #"{"repository": {"full_name": "no slash"}}"#),
        ("ping", "[]"),
        ("ping", "{"),
        ("ping", ""),
    ])
    func refusesWhatIsNotTheEvent(_ name: String, _ payload: String) {
        #expect(throws: (any Error).self) { try Webhook(name: name, payload: Data(payload.utf8)) }
    }

    @Test(arguments: ["issue_comment", "pull_request_review", "pull_request_review_comment"])
    func actionsThatAreNewToUsAreOtherEvents(_ name: String) throws {
        let payload = Data(#"{"action": "pinned", "repository": {"full_name": "o/r"}}"#.utf8)
        let webhook = try Webhook(name: name, payload: payload)
        #expect(webhook.event == .other(name: name, repository: RepositoryName(owner: "o", name: "r")))
        #expect(webhook.action == "pinned")
    }

    @Test(arguments: [
        (#"{"base": {"ref": {"from": "main"}, "sha": {"from": "1"}}}"#, true),
        (#"{"title": {"from": "Old"}}"#, false),
        ("{}", false),
        ("null", false),
        (#""odd""#, false),
    ])
    func seesThatTheBaseMoved(_ changes: String, _ moves: Bool) throws {
        let end = #"{"ref": "main", "sha": "1", "repo": {"full_name": "o/r"}}"#
        let payload = """
            {"action": "edited", "repository": {"full_name": "o/r"}, "sender": null, "changes": \(changes),
             "pull_request": {"number": 3, "node_id": "PR_3", "title": "T", "body": null, "user": null, "state": "open",
              "head": {"ref": "x", "sha": "2", "repo": null}, "base": \(end), "html_url": "http://h/o/r/pull/3"}}
            """
        let webhook = try Webhook(name: "pull_request", payload: Data(payload.utf8))
        guard case .pullRequest(let event) = webhook.event else { throw UnexpectedEvent(event: webhook.event) }
        #expect(event.baseChanged == moves)
        #expect(event.sender.login == "ghost")
        #expect(event.pullRequest.author.login == "ghost")
        #expect(event.pullRequest.head.repository == nil)
    }

    @Test func pushNamesEveryPath() throws {
        let payload = """
            {"ref": "refs/heads/main", "before": "1", "after": "2", "repository": {"full_name": "o/r"},
             "commits": [{"added": ["a"], "removed": ["b"], "modified": []}, {"modified": ["c", "a"]}]}
            """
        let webhook = try Webhook(name: "push", payload: Data(payload.utf8))
        guard case .push(let event) = webhook.event else { throw UnexpectedEvent(event: webhook.event) }
        #expect(event.changedPaths == ["a", "b", "c"])
        #expect(event.sender == nil)
        #expect(!event.isDeleted)
    }
}
