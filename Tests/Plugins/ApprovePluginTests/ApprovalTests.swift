import PluginKit
import PluginTesting
import Testing

@testable import ApprovePlugin

/// Who approves after what was said, over files that `alice` and `root` own, in a pull request of `ada`.
@Suite struct ApprovalTests {
    typealias Saying = ApproveWorld.Saying

    @Test(
        "What was said decides",
        arguments: [
            ([], false),
            ([.comment("alice", "/approve")], true), ([.comment("root", "/approve")], true),
            ([.comment("bob", "/approve")], false), ([.comment("stranger", "/approve")], false),
            ([.comment("ALICE", "/Approve")], true),
            ([.line("alice", "/approve")], true), ([.review("alice", nil, "/approve")], true),
            ([.comment("alice", "fine\r\n/approve\r\n/hold cancel\r\n")], true),
            ([.comment("alice", " /approve")], false), ([.comment("alice", "> /approve")], false),
            ([.comment("alice", "```\n/approve\n```")], false), ([.comment("alice", "/approved")], false),
            ([.comment("alice", "/approve anything goes")], true), ([.comment("alice", "/approve no-issue")], true),
            ([.comment("alice", "/approve"), .comment("alice", "/approve cancel")], false),
            ([.comment("alice", "/approve"), .comment("alice", "/remove-approve")], false),
            ([.comment("alice", "/approve"), .comment("alice", "/remove-approve later")], false),
            ([.comment("alice", "/approve"), .comment("alice", "/approve Cancel //thanks")], false),
            ([.comment("alice", "/approve do-not-cancel")], false),
            ([.comment("alice", "/approve"), .comment("root", "/approve cancel")], true),
            ([.comment("alice", "/approve cancel"), .comment("alice", "/approve")], true),
            ([.comment("alice", "/approve cancel\n/approve")], true),
            ([.comment("alice", "/approve\n/approve cancel")], false),
            ([.comment("bowsprit", "/approve")], false), ([.comment("", "/approve")], false),
        ] as [([Saying], Bool)]
    )
    func comments(said: [Saying], expected: Bool) async throws {
        #expect(try await ApproveWorld(said: said).outcome().isApproved == expected)
    }

    @Test(
        "Reviews approve too, and their text overrides them",
        arguments: [
            ([.review("alice", .approved)], true), ([.review("alice", .commented)], false),
            ([.review("alice", .pending)], false), ([.review("alice", nil)], false),
            ([.review("alice", .approved), .review("alice", .changesRequested)], false),
            ([.comment("alice", "/approve"), .review("alice", .changesRequested)], false),
            ([.review("alice", .approved), .review("root", .changesRequested)], true),
            ([.comment("alice", "/approve"), .review("alice", .dismissed)], true),
            ([.review("alice", .dismissed)], false),
            ([.review("alice", .approved, "/approve cancel")], false),
            ([.review("alice", .changesRequested, "/approve")], true),
            ([.review("alice", .commented, "/approve")], true),
            ([.review("alice", .approved, kind: .bot)], false),
            ([.comment("alice", "/approve"), .review("alice", .changesRequested, kind: .bot)], false),
            ([.comment("root", "/approve"), .review("app", .changesRequested, kind: .bot)], true),
        ] as [([Saying], Bool)]
    )
    func reviews(said: [Saying], expected: Bool) async throws {
        #expect(try await ApproveWorld(said: said).outcome().isApproved == expected)
    }

    @Test("Review states don't count where the configuration says so, commands in reviews do")
    func ignoredReviewState() async throws {
        var world = ApproveWorld(said: [.review("alice", .approved)])
        world.options.ignoresReviewState = true
        #expect(try await !world.outcome().isApproved)
        world.said = [.review("alice", .changesRequested, "/approve")]
        #expect(try await world.outcome().isApproved)
    }

    @Test(
        "/lgtm approves where the configuration says so, and in any text that approves anyway",
        arguments: [
            ([.comment("alice", "/lgtm")], true, true), ([.comment("alice", "/lgtm")], false, false),
            ([.comment("alice", "/approve"), .comment("alice", "/lgtm cancel //any remark")], true, false),
            ([.comment("alice", "/approve"), .comment("alice", "/lgtm cancel")], false, true),
            ([.comment("alice", "/approve cancel\n/lgtm")], false, true),
            ([.review("alice", .changesRequested, "/lgtm")], false, true),
            ([.comment("alice", "/LGTM no-issue")], true, true),
        ] as [([Saying], Bool, Bool)]
    )
    func lgtm(said: [Saying], actsAsApprove: Bool, expected: Bool) async throws {
        var world = ApproveWorld(said: said)
        world.options.lgtmActsAsApprove = actsAsApprove
        #expect(try await world.outcome().isApproved == expected)
    }

    @Test(
        "Authors approve what they own unless told otherwise",
        arguments: [
            ("alice", [], false, true), ("alice", [], true, false), ("ALICE", [], false, true),
            ("ada", [], false, false),
            ("alice", [.comment("alice", "/approve")], true, true),
            ("alice", [.comment("alice", "/approve cancel")], false, false),
            ("alice", [.comment("alice", "/remove-approve")], false, false),
            ("alice", [.comment("alice", "/approve cancel"), .comment("alice", "/approve")], false, true),
            ("alice", [.review("alice", .commented)], false, true),
        ] as [(Login, [Saying], Bool, Bool)]
    )
    func authors(author: Login, said: [Saying], isExplicit: Bool, expected: Bool) async throws {
        var world = ApproveWorld(said: said, author: author)
        world.options.requiresSelfApproval = isExplicit
        #expect(try await world.outcome().isApproved == expected)
    }

    @Test(
        "A required issue is named, or waived by an owner",
        arguments: [
            ("", "/approve", false), ("fixes #7", "/approve", true), ("", "/approve no-issue", true),
            ("", "/approve NO-ISSUE", true), ("", "/approve no-issue\n/approve", true),
            ("", "/approve no-issue please", false), ("see other/repo/issues/7", "/approve", false),
        ]
    )
    func issues(description: String, comment: String, expected: Bool) async throws {
        var world = ApproveWorld(said: [.comment("alice", comment)], description: description)
        world.options.issueRequired = true
        #expect(try await world.outcome().isApproved == expected)
    }

    @Test("Only an owner can waive the issue")
    func strangersNoIssue() async throws {
        var world = ApproveWorld(said: [.comment("alice", "/approve"), .comment("stranger", "/approve no-issue")])
        world.options.issueRequired = true
        #expect(try await !world.outcome().isApproved)
    }

    @Test(
        "The label that a human added stays; the bot's own goes",
        arguments: [("human", true), ("bowsprit", false), ("bowsprit[bot]", false), (nil, false), ("other[bot]", true)]
            as [(Login?, Bool)]
    )
    func manual(labelledBy: Login?, expected: Bool) async throws {
        let outcome = try await ApproveWorld(isLabelled: true, labelledBy: labelledBy).outcome()
        #expect(outcome.isApproved == expected)
        #expect(outcome.body.contains("bypassed") == expected)
    }

    @Test("When the forge doesn't say who added the label, nobody did")
    func unknownLabeller() async throws {
        let world = ApproveWorld(isLabelled: true, labelledBy: "human", failing: ["labelChanges"])
        #expect(try await !world.outcome().isApproved)
    }

    @Test(
        "Any read that fails is a fault",
        arguments: ["changedFiles", "labels(on:)", "comments", "reviewComments", "reviews"]
    )
    func faults(read: String) async {
        await #expect(throws: FakeForge.Unavailable.self) { try await ApproveWorld(failing: [read]).outcome() }
    }
}
