import Foundation
import PluginKit
import PluginTesting
import Testing

@testable import ApprovePlugin

@Suite struct ApprovePluginTests {
    private static let pull = Sample.pullRequest()
    private static let closed = Sample.pullRequest { $0.state = .closed }

    @Test(
        "Which events are evaluated",
        arguments: [
            (.comment("/approve", by: "alice"), true), (.comment("/approve", by: "stranger"), true),
            (.comment("/APPROVE cancel", by: "alice"), true), (.comment("/remove-approve", by: "alice"), true),
            (.comment("hello", by: "alice"), false), (.comment("/lgtm", by: "alice"), false),
            (.comment("/approve", by: "bowsprit"), false), (.comment("/approve", by: "bowsprit[bot]"), false),
            (.comment("/approve", on: Issue(closed)), false), (.comment("/approve", on: Sample.issue()), false),
            (.review(.approved), true), (.review(.changesRequested), true), (.review(.dismissed), true),
            (.review(.dismissed, action: .dismissed), true), (.review(.commented), false), (.review(nil), false),
            (.review(.approved, kind: .bot), false), (.review(.approved, by: "bowsprit"), false),
            (.review(.commented, body: "/approve"), true), (.review(.approved, action: .edited), false),
            (.review(.approved, on: closed), true),
            (.pull(.opened), true), (.pull(.reopened), true), (.pull(.synchronize), true), (.pull(.closed), false),
            (.pull(.edited), false), (.pull(.labeled, by: "human", label: "approved"), true),
            (.pull(.labeled, by: "human", label: "Approved"), false),
            (.pull(.labeled, by: "human", label: "lgtm"), false),
            (.pull(.labeled, by: "bowsprit", label: "approved"), false),
            (.pull(.labeled, closed, by: "human", label: "approved"), false),
            (.pull(.unlabeled, by: "human", label: "approved"), false),
        ] as [(ForgeEvent, Bool)]
    )
    func triggers(event: ForgeEvent, expected: Bool) async throws {
        #expect(try await ApproveWorld().outcome(of: event).effects.isEmpty == !expected)
    }

    @Test("A review with a command in its text is evaluated once")
    func once() async throws {
        let outcome = try await ApproveWorld().outcome(of: .review(.approved, body: "/approve"))
        #expect(outcome.effects.count == 1)
    }

    @Test("/lgtm is listened to where it approves, and reviews aren't where their state doesn't count")
    func optionalTriggers() async throws {
        var world = ApproveWorld()
        world.options.repos = ["harbor"]
        world.options.lgtmActsAsApprove = true
        world.options.ignoresReviewState = true
        #expect(try await !world.outcome(of: .comment("/lgtm", by: "alice")).effects.isEmpty)
        #expect(try await world.outcome(of: .review(.approved)).effects.isEmpty)
        world.options.repos = ["elsewhere"]
        #expect(try await world.outcome(of: .comment("/lgtm", by: "alice")).effects.isEmpty)
        #expect(try await !world.outcome(of: .review(.approved)).effects.isEmpty)
    }

    @Test(
        "The label changes only if it isn't as it should be",
        arguments: [(false, false), (false, true), (true, false), (true, true)]
    )
    func label(isLabelled: Bool, isApproved: Bool) async throws {
        let world = ApproveWorld(said: isApproved ? [.comment("alice", "/approve")] : [], isLabelled: isLabelled)
        let labels = try await world.outcome().effects.filter { if case .setLabel = $0 { true } else { false } }
        #expect(
            labels == (isLabelled == isApproved ? [] : [.setLabel("approved", present: isApproved, on: world.pull.id)])
        )
    }

    @Test("The notification is the same as long as nothing changes, and the files alone change after a push")
    func stable() async throws {
        var world = ApproveWorld(said: [.comment("alice", "/approve")])
        let first = try await world.outcome().notice
        #expect(try await world.outcome(of: .comment("/approve", by: "stranger")).notice == first)
        world.files = ["a/x", "b/y"]
        let outcome = try await world.outcome()
        #expect(!outcome.isApproved)
        #expect(outcome.body.contains(">alice</a>"))
    }

    @Test("An entry's keys are Prow's")
    func configuration() throws {
        let text = """
            [{"repos": ["harbor"], "issue_required": true, "require_self_approval": true, "lgtm_acts_as_approve": true,
              "ignore_review_state": true, "commandHelpLink": "x", "pr_process_link": "y"}, {"repos": ["a/b"]}]
            """
        let section = try JSONDecoder().decode(PerRepository<ApproveOptions>.self, from: Data(text.utf8))
        let options = section[Sample.repository]
        #expect(options.issueRequired && options.requiresSelfApproval && options.lgtmActsAsApprove)
        #expect(options.ignoresReviewState && options.commandHelpLink == "x" && options.processLink == "y")
        let defaults = section[RepositoryName(owner: "a", name: "b")]
        #expect(!defaults.issueRequired && !defaults.ignoresReviewState && !defaults.requiresSelfApproval)
        #expect(defaults.commandHelpLink == "https://go.k8s.io/bot-commands")
    }

    @Test("Two entries can't name the same repository")
    func duplicates() {
        let entries = [ApproveOptions { $0.repos = ["harbor", "a/b"] }, ApproveOptions { $0.repos = ["A/B"] }]
        let error = #expect(throws: ConfigurationError.self) {
            try Approve(configuration: PerRepository(entries))
        }
        #expect(error?.message.contains("A/B") == true)
    }

    @Test("Every example of a command has an effect", arguments: ApproveCommand.approve.examples)
    func examples(example: String) async throws {
        #expect(try await !ApproveWorld().outcome(of: .comment(example, by: "alice")).effects.isEmpty)
    }

    @Test(
        "Whoever approves is told of commits that came after their comment, and the approval holds",
        arguments: [
            ("/approve", -1.0, 0), ("/approve", 0, 1), ("/approve", 60, 1), ("/approve cancel", 60, 0),
            ("/remove-approve", 60, 0),
        ]
    )
    func lateCommits(command: String, seconds: Double, replies: Int) async throws {
        var world = ApproveWorld(said: [.comment("alice", command)])
        world.headFirstSeen = Sample.time.addingTimeInterval(seconds)
        let event = ForgeEvent.comment(command, by: "alice", on: Issue(world.pull))
        let outcome = try await world.outcome(of: event)
        let told = outcome.effects.filter { if case .reply = $0 { true } else { false } }
        #expect(told.count == replies)
        #expect(outcome.isApproved == (command == "/approve"))
    }

    private static let evaluation = ["changedFiles", "comments", "labels(on:)", "reviewComments", "reviews"]

    @Test(
        "An evaluation asks for each thing once, and what is not approve's for nothing",
        arguments: [
            (.pull(.synchronize), evaluation), (.pull(.edited), []), (.pull(.labeled, label: "lgtm"), []),
            (.comment("/approve", by: "alice"), (evaluation + ["headFirstSeen", "pullRequest"]).sorted()),
            (.comment("/approve cancel", by: "alice"), (evaluation + ["pullRequest"]).sorted()),
            (.comment("/lgtm", by: "alice"), []), (.comment("Nice.", by: "alice"), []),
            (.review(.approved, by: "alice"), evaluation), (.review(.commented, by: "alice"), []),
        ] as [(ForgeEvent, [String])]
    )
    func reads(of event: ForgeEvent, reads: [String]) async throws {
        #expect(try await ApproveWorld().outcome(of: event).reads == reads)
    }
}
