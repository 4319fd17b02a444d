import ForgeModel
import Foundation
import Testing

@testable import GitHubForge

/// GitHub's own examples of payloads, as `@octokit/webhooks` collects them.
@Suite(.enabled(if: SharedFolder.webhookExamples != nil, "there is no ../shared/contracts/webhooks/examples"))
struct WebhookExamplesTests {
    struct Example: Sendable, CustomTestStringConvertible {
        let event: String
        let file: String
        let url: URL

        var testDescription: String { "\(event)/\(file)" }
    }

    static let all: [Example] = {
        guard let root = SharedFolder.webhookExamples else { return [] }
        let files = FileManager.default
        let events = (try? files.contentsOfDirectory(atPath: root.path(percentEncoded: false)))?.sorted() ?? []
        return events.flatMap { event -> [Example] in
            let folder = root.appending(path: event)
            let names = (try? files.contentsOfDirectory(atPath: folder.path(percentEncoded: false)))?.sorted() ?? []
            return names.filter { $0.hasSuffix(".json") }.map {
                Example(event: event, file: $0, url: folder.appending(path: $0))
            }
        }
    }()

    static func webhook(_ event: String, _ file: String) throws -> Webhook {
        let folder = try #require(SharedFolder.webhookExamples)
        return try Webhook(name: event, payload: Data(contentsOf: folder.appending(path: "\(event)/\(file)")))
    }

    @Test func thereAreMany() {
        #expect(Self.all.count > 150)
    }

    @Test(arguments: all)
    func decodes(_ example: Example) throws {
        let webhook = try Webhook(name: example.event, payload: Data(contentsOf: example.url))
        if case .other(let name, _) = webhook.event {
            #expect(name == example.event)
            #expect(!Webhook.eventsForPlugins.contains(name), "a plugin's event was not read")
        } else {
            #expect(Webhook.eventsForPlugins.contains(example.event))
            #expect(webhook.event.repository == webhook.repository)
        }
    }

    /// Skimming and decoding say the same.
    @Test(arguments: all)
    func skims(_ example: Example) throws {
        let payload = try Data(contentsOf: example.url)
        #expect(try WebhookOrigin(payload: payload) == Webhook(name: "any", payload: payload).origin)
    }

    @Test(arguments: [
        ("rerequested.payload.json", CheckRunEvent.Action.rerequested, ""),
        ("requested_action.payload.json", .requestedAction, "lgtm|26764"),
        ("completed.payload.json", .completed, ""),
    ])
    func checkRun(_ file: String, _ action: CheckRunEvent.Action, _ button: String) throws {
        let webhook = try Self.webhook("check_run", file)
        guard case .checkRun(let event) = webhook.event else {
            throw UnexpectedEvent(event: webhook.event)
        }
        #expect(event.action == action && event.button == button)
        #expect(event.sha.text.count == 40 && !event.name.isEmpty)
    }

    @Test(arguments: [
        ("rerequested.payload.json", CheckSuiteEvent.Action.rerequested, [2]),
        ("completed.payload.json", .completed, []),
    ])
    func checkSuite(_ file: String, _ action: CheckSuiteEvent.Action, _ pulls: [Int]) throws {
        let webhook = try Self.webhook("check_suite", file)
        guard case .checkSuite(let event) = webhook.event else {
            throw UnexpectedEvent(event: webhook.event)
        }
        #expect(event.action == action && (pulls.isEmpty || event.pulls == pulls))
        #expect(event.sha.text.count == 40 && !event.sender.login.text.isEmpty)
    }

    @Test func issueComment() throws {
        let webhook = try Self.webhook("issue_comment", "created.payload.json")
        guard case .issueComment(let event) = webhook.event else {
            throw UnexpectedEvent(event: webhook.event)
        }
        #expect(webhook.action == "created")
        #expect(webhook.repository?.fullName == "Codertocat/Hello-World")
        #expect(event.action == .created)
        #expect(event.issue.id.number == 1)
        #expect(!event.issue.isPullRequest)
        #expect(event.comment.author.login == "Codertocat")
        #expect(event.comment.body == "You are totally right! I'll get this fixed right away.")
        #expect(TextEvent(webhook.event)?.body == event.comment.body)
    }

    @Test func pullRequest() throws {
        let webhook = try Self.webhook("pull_request", "opened.payload.json")
        guard case .pullRequest(let event) = webhook.event else {
            throw UnexpectedEvent(event: webhook.event)
        }
        #expect(event.action == .opened)
        #expect(event.pullRequest.id.number == 2)
        #expect(event.pullRequest.head.name == "changes")
        #expect(event.pullRequest.base.name == "master")
        #expect(event.pullRequest.head.sha.text.count == 40)
        #expect(!event.pullRequest.isMerged)
        #expect(!event.sender.login.text.isEmpty)
    }

    @Test func push() throws {
        let webhook = try Self.webhook("push", "payload.json")
        guard case .push(let event) = webhook.event else {
            throw UnexpectedEvent(event: webhook.event)
        }
        #expect(event.ref == "refs/tags/simple-tag")
        #expect(event.isDeleted)
        #expect(event.after.isZero)
        #expect(event.repository.fullName == "Codertocat/Hello-World")
        #expect(event.pusher == "Codertocat" && event.defaultBranch == "master" && event.branch == nil)
        #expect(!event.isCreated && !event.isForced && event.commitCount == 0)
    }

    @Test func aPullRequestThatMoves() throws {
        let payload = """
            {"action": "edited", "repository": {"full_name": "o/r"},
             "changes": {"base": {"ref": {"from": "release-1.0"}, "sha": {"from": "aaaa"}}},
             "pull_request": {"number": 3, "node_id": "PR", "title": "T", "state": "open", "html_url": "",
              "milestone": {"number": 2, "title": "v2"}, "commits": 4, "merge_commit_sha": "cccc",
              "head": {"ref": "h", "sha": "bbbb"},
              "base": {"ref": "main", "sha": "aaaa", "repo": {"full_name": "o/r", "default_branch": "trunk"}}}}
            """
        let webhook = try Webhook(name: "pull_request", payload: Data(payload.utf8))
        guard case .pullRequest(let event) = webhook.event else { throw UnexpectedEvent(event: webhook.event) }
        #expect(event.baseChanged && event.previousBase == "release-1.0")
        #expect(event.pullRequest.milestone == Milestone(number: 2, title: "v2"))
        #expect(event.pullRequest.commitCount == 4 && event.pullRequest.mergeCommit == "cccc")
        #expect(event.pullRequest.defaultBranch == "trunk")
    }

    @Test func status() throws {
        let webhook = try Self.webhook("status", "payload.json")
        guard case .status(let event) = webhook.event else {
            throw UnexpectedEvent(event: webhook.event)
        }
        #expect(event.status.context == "default")
        #expect(event.status.state == .success)
        #expect(event.sha.text.count == 40)
    }

    @Test func review() throws {
        let webhook = try Self.webhook("pull_request_review", "submitted.payload.json")
        guard case .review(let event) = webhook.event else {
            throw UnexpectedEvent(event: webhook.event)
        }
        #expect(event.action == .submitted)
        #expect(event.review.author.login == "Codertocat")
        #expect(event.pullRequest.id.number == 2)
    }

    @Test func eventsOfAnOrganization() throws {
        let webhook = try Self.webhook("organization", "member_added.payload.json")
        #expect(webhook.repository == nil)
        #expect(webhook.organization == "Octocoders")
        #expect(webhook.event == .other(name: "organization", repository: nil))
    }
}
