import Crypto
import Foundation
import Testing

@testable import ForgeSimulator

@Suite struct WebhookTests {
    @Test func payloadsAreSignedAndTellWhatHappened() async throws {
        try await withReceiver { receiver, url in
            try await withSeededForge { forge in
                let hook = try await forge.addHook(on: "harbor", url: url)
                let pull = try await forge.as("ada").openPullRequest(
                    lantern,
                    title: "A",
                    headBranch: "a",
                    changes: ["a.txt": "a\n"]
                )
                try await forge.as("rita").comment(lantern, pull.number, "/lgtm ünïcode")
                await forge.deliveriesSettled()
                #expect(receiver.names == ["ping", "create", "push", "pull_request opened", "issue_comment created"])
                let comment = try #require(receiver.deliveries.last)
                #expect(comment.payload["comment"]?["body"] == "/lgtm ünïcode")
                #expect(comment.payload["organization"]?["login"] == "harbor")
                let key = SymmetricKey(data: Data("s3cret".utf8))
                let code = HMAC<SHA256>.authenticationCode(for: Data(comment.body.utf8), using: key)
                let hex = code.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
                #expect(comment.header("X-Hub-Signature-256") == "sha256=\(hex)")
                #expect(comment.header("X-Hub-Signature").hasPrefix("sha1="))
                #expect(comment.header("X-GitHub-Hook-ID") == String(hook.id))
                #expect(comment.header("User-Agent").hasPrefix("GitHub-Hookshot/"))
                #expect(UUID(uuidString: comment.header("X-GitHub-Delivery")) != nil)
                #expect(Set(receiver.deliveries.map { $0.header("X-GitHub-Delivery") }).count == 5)
            }
        }
    }

    /// What somebody does on pull request 1 by `ada`, and the events that come of it.
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let events: [String]
        let act: @Sendable (ForgeSimulator) async throws -> Void
    }

    static let cases: [Case] = [
        Case(testDescription: "label", events: ["pull_request labeled"]) {
            try await $0.as("ada").setLabel(lantern, 1, "lgtm")
        },
        Case(testDescription: "new label", events: ["label created", "pull_request labeled"]) {
            try await $0.as("ada").setLabel(lantern, 1, "new")
        },
        Case(testDescription: "assign", events: ["pull_request assigned", "pull_request unassigned"]) {
            try await $0.as("ada").assign(lantern, 1, ["rita"])
            try await $0.as("ada").unassign(lantern, 1, ["rita"])
        },
        Case(testDescription: "edit", events: ["pull_request edited"]) {
            try await $0.as("ada").edit(lantern, 1, title: "Better", body: "Words")
        },
        Case(testDescription: "close and reopen", events: ["pull_request closed", "pull_request reopened"]) {
            try await $0.as("ada").close(lantern, 1)
            try await $0.as("ada").reopen(lantern, 1)
        },
        Case(
            testDescription: "draft",
            events: ["pull_request converted_to_draft", "pull_request ready_for_review"]
        ) {
            try await $0.as("ada").setDraft(lantern, 1, true)
            try await $0.as("ada").setDraft(lantern, 1, false)
        },
        Case(testDescription: "review request", events: ["pull_request review_requested"]) {
            try await $0.as("ada").requestReviews(lantern, 1, users: ["rita"])
        },
        Case(
            testDescription: "review with a comment",
            events: ["pull_request_review submitted", "pull_request_review_comment created"]
        ) {
            try await $0.as("rita").review(lantern, 1, .commented, "Hm", comments: [("a.txt", 1, "Why?")])
        },
        Case(
            testDescription: "dismissed review",
            events: ["pull_request_review submitted", "pull_request_review dismissed"]
        ) {
            let review = try await $0.as("rita").review(lantern, 1, .approved)
            try await $0.as("ada").dismissReview(lantern, 1, review.id)
        },
        Case(testDescription: "push", events: ["push", "pull_request synchronize"]) {
            try await $0.as("ada").pushCommit(lantern, pullRequest: 1, changes: ["a.txt": "b\n"], message: "More")
        },
        Case(testDescription: "commit to the base", events: ["push"]) {
            try await $0.as("ada").commit(lantern, changes: ["c.txt": "c\n"])
        },
        Case(testDescription: "status", events: ["status"]) {
            let sha = await $0.snapshot().pullRequest(lantern, 1)?.head.sha ?? ""
            try await $0.as("bot").setStatus(lantern, sha, .pending, context: "unit")
        },
        Case(testDescription: "merge", events: ["pull_request closed", "push"]) {
            try await $0.as("bot").merge(lantern, 1)
        },
        Case(testDescription: "lost branch", events: ["delete", "push", "pull_request closed"]) {
            try await $0.as("ada").deleteBranch(lantern, "a")
        },
        Case(testDescription: "milestone", events: ["milestone created", "pull_request milestoned"]) {
            let milestone = try await $0.as("ada").createMilestone(lantern, title: "v1")
            try await $0.as("ada").setMilestone(lantern, 1, to: milestone.number)
        },
        Case(testDescription: "issue", events: ["issues opened", "issues labeled", "issues closed"]) {
            let issue = try await $0.as("ada").openIssue(lantern, title: "Dark")
            try await $0.as("ada").setLabel(lantern, issue.number, "lgtm")
            try await $0.as("ada").close(lantern, issue.number)
        },
        Case(
            testDescription: "comment",
            events: ["issue_comment created", "issue_comment edited", "issue_comment deleted"]
        ) {
            let comment = try await $0.as("sam").comment(lantern, 1, "one")
            try await $0.as("sam").editComment(lantern, comment.id, "two")
            try await $0.as("sam").deleteComment(lantern, comment.id)
        },
    ]

    @Test(arguments: cases)
    func everyActIsTold(_ act: Case) async throws {
        try await withReceiver { receiver, url in
            try await withSeededForge { forge in
                let changes = ["a.txt": "a\n"]
                try await forge.as("ada").openPullRequest(lantern, title: "A", headBranch: "a", changes: changes)
                try await forge.addHook(on: lantern, url: url)
                try await act.act(forge)
                await forge.deliveriesSettled()
                #expect(Array(receiver.names.dropFirst()) == act.events)
            }
        }
    }

    @Test func aPushTellsItsCommitsAndPaths() async throws {
        try await withReceiver { receiver, url in
            try await withSeededForge { forge in
                try await forge.addHook(on: lantern, url: url, events: ["push"])
                let before = await forge.snapshot().repository(lantern)?.branches["main"]
                let changes = ["README.md": nil, "new.txt": "n\n", "src/wick.txt": "x\n"]
                let after = try await forge.as("ada").commit(lantern, changes: changes, message: "Shuffle")
                await forge.deliveriesSettled()
                let push = try #require(receiver.deliveries.last).payload
                #expect(push["before"] == JSON(before) && push["after"] == .string(after))
                #expect(push["ref"] == "refs/heads/main" && push["forced"] == false)
                let commit = try #require(push["commits"]?.array?.first)
                #expect(commit["added"] == ["new.txt"] && commit["removed"] == ["README.md"])
                #expect(commit["modified"] == ["src/wick.txt"] && commit["message"] == "Shuffle")
                #expect(commit["author"]?["username"] == "ada")
            }
        }
    }

    @Test func whatFailedIsSentAgainOnlyWhenAskedFor() async throws {
        try await withReceiver { receiver, url in
            try await withSeededForge { forge in
                let hook = try await forge.addHook(on: lantern, url: url)
                receiver.answer(with: [200, 503])
                try await forge.as("ada").openIssue(lantern, title: "Dark")
                try await forge.as("sam").comment(lantern, 1, "Here too")
                await forge.deliveriesSettled()
                #expect(receiver.names == ["ping", "issues opened", "issue_comment created"])
                let client = try await forge.client("bot")
                let path = "/repos/\(lantern)/hooks/\(hook.id)/deliveries"
                let deliveries = try await client.get(path).json.array ?? []
                #expect(deliveries.compactMap { $0["status_code"]?.int } == [200, 503, 200])
                let failed = try #require(deliveries[1]["id"]?.int)
                #expect(try await client.send("POST", "\(path)/\(failed)/attempts").status == 202)
                await forge.deliveriesSettled()
                #expect(receiver.names.last == "issues opened")
                let again = try await client.get(path).json.array?.first
                #expect(again?["redelivery"] == true && again?["guid"] == deliveries[1]["guid"])
                #expect(await forge.redeliverFailed() == 0)
            }
        }
    }

    @Test func aReceiverThatIsNotThereMissesItsDeliveries() async throws {
        try await withSeededForge { forge in
            let free = try PortReservation(host: "127.0.0.1")
            let hook = try await forge.addHook(on: lantern, url: "http://127.0.0.1:\(free.port)/hook")
            try await forge.as("ada").openIssue(lantern, title: "Dark")
            await forge.deliveriesSettled()
            let deliveries = await forge.snapshot().deliveries[hook.id] ?? []
            #expect(deliveries.map(\.statusCode) == [0, 0])
            #expect(await forge.redeliverFailed() == 2)
        }
    }

    @Test func changesAreAwaitedAndStreamed() async throws {
        try await withSeededForge { forge in
            let changes = await forge.changes
            async let labelled = forge.await { $0.labels(lantern, 1) == ["lgtm"] }
            try await forge.as("ada").openIssue(lantern, title: "Dark")
            try await forge.as("ada").setLabel(lantern, 1, "lgtm")
            #expect(await labelled)
            var iterator = changes.makeAsyncIterator()
            #expect(await iterator.next() == ForgeChange(repository: lantern, number: 1, kind: .issue))
            #expect(await forge.await(timeout: .milliseconds(1)) { $0.isMerged(lantern, 1) } == false)
        }
    }

    @Test func theStateOutlivesTheProcess() async throws {
        let directory = FileManager.default.temporaryDirectory.appendingPathComponent("state-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: directory) }
        let configuration = ForgeSimulator.Configuration(
            dataDirectory: directory,
            now: { Date(timeIntervalSince1970: 1_767_323_045) }
        )
        let first = try await ForgeSimulator(configuration: configuration)
        let before = try await first.run {
            try await first.seed()
            try await first.as("ada").openPullRequest(lantern, title: "A", headBranch: "a", changes: ["a.txt": "a\n"])
            return await first.snapshot()
        }
        let second = try await ForgeSimulator(configuration: configuration)
        try await second.run {
            #expect(await second.snapshot() == before)
            try await second.as("bot").merge(lantern, 1)
            #expect(try await second.file("a.txt", in: lantern) == "a\n")
        }
    }
}
