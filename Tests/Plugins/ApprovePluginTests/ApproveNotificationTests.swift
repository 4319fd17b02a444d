import PluginKit
import Testing

@testable import ApprovePlugin

@Suite struct ApproveNotificationTests {
    private let process = "https://git.k8s.io/community/contributors/guide/owners.md#the-code-review-process"

    @Test("The whole notification of what isn't approved")
    func notApproved() async throws {
        var world = ApproveWorld(files: ["a/x", "b/y"], said: [.comment("Alice", "/approve")], assignees: ["bob"])
        world.owners["docs/guide.md"] = "---\napprovers: [wren]\n---\n"
        world.files.append("docs/guide.md")
        let outcome = try await world.outcome()
        #expect(
            outcome.body == """
                [APPROVALNOTIFIER] This PR is **NOT APPROVED**

                This pull request is approved by: *<a href="https://github.com/harbor/lantern/pull/14#" \
                title="Author self-approved">ada</a>*, *<a href="c0" title="Approved">Alice</a>*
                **Once this PR is reviewed and has the lgtm label**, ask for approval from \
                [bob](https://github.com/bob) and additionally assign [wren](https://github.com/wren). \
                More in [the code review process](\(process)).

                The full list of commands is [here](https://go.k8s.io/bot-commands?repo=harbor%2Flantern).

                <details open>
                An approver of each of these files has to approve:

                - ~~[a/OWNERS](https://github.com/harbor/lantern/blob/main/a/OWNERS)~~ [Alice]
                - **[b/OWNERS](https://github.com/harbor/lantern/blob/main/b/OWNERS)**
                - **[docs/guide.md](https://github.com/harbor/lantern/blob/main/docs/guide.md)**

                Approve with `/approve` in a comment.
                Take an approval back with `/approve cancel` in a comment.
                </details>
                <!-- META={"approvers":["bob","wren"]} -->
                """
        )
        #expect(outcome.notice?.renewal == .atTheEnd)
        #expect(outcome.notice?.legacyPrefix == "[APPROVALNOTIFIER]")
    }

    @Test("The whole notification of what is approved")
    func approved() async throws {
        var world = ApproveWorld(said: [.comment("alice", "/lgtm no-issue"), .review("root", .approved)])
        world.options = ApproveOptions {
            $0.lgtmActsAsApprove = true
            $0.requiresSelfApproval = true
            $0.issueRequired = true
            $0.commandHelpLink = "https://bot/commands"
            $0.processLink = "https://bot/process"
        }
        let outcome = try await world.outcome()
        #expect(outcome.isApproved)
        #expect(
            outcome.body == """
                [APPROVALNOTIFIER] This PR is **APPROVED**

                This pull request is approved by: *<a href="c0" title="LGTM">alice</a>*, \
                *<a href="r1" title="Approved">root</a>*

                Associated issue requirement waived by: *<a href="c0" title="LGTM">alice</a>*

                The full list of commands is [here](https://bot/commands?repo=harbor%2Flantern).

                The pull request process is described [here](https://bot/process).

                <details >
                An approver of each of these files has to approve:

                - ~~[a/OWNERS](https://github.com/harbor/lantern/blob/main/a/OWNERS)~~ [alice,root]

                Approve with `/approve` in a comment.
                Take an approval back with `/approve cancel` in a comment.
                </details>
                <!-- META={"approvers":[]} -->
                """
        )
    }

    @Test("A label added by hand is said first, and nobody is asked")
    func bypassed() async throws {
        let outcome = try await ApproveWorld(isLabelled: true, labelledBy: "human").outcome()
        #expect(outcome.lines[0] == "[APPROVALNOTIFIER] This PR is **APPROVED**")
        #expect(outcome.lines[2].contains("bypassed"))
        #expect(!outcome.body.contains("Once this PR"))
        #expect(outcome.lines.contains("<details >"))
        #expect(outcome.body.hasSuffix("<!-- META={\"approvers\":[\"alice\"]} -->"))
    }

    @Test(
        "Who is asked depends on who is assigned",
        arguments: [
            ([], "please assign [alice](https://github.com/alice)."),
            (["alice"], "ask for approval from [alice](https://github.com/alice)."),
            (["Alice"], "ask for approval from [alice](https://github.com/alice)."),
            (["root"], "ask for approval from [root](https://github.com/root)."),
            (["stranger"], "please assign [alice](https://github.com/alice)."),
        ] as [([Login], String)]
    )
    func suggestions(assignees: [Login], expected: String) async throws {
        let outcome = try await ApproveWorld(assignees: assignees).outcome()
        #expect(outcome.lines[3].contains(expected), "\(outcome.lines[3])")
    }

    @Test("Where nobody can approve nobody is asked, and nobody has approved")
    func nobody() async throws {
        var world = ApproveWorld(owners: [:])
        world.options.requiresSelfApproval = true
        let lines = try await world.outcome().lines
        #expect(lines[2] == "This pull request is approved by:")
        #expect(lines[3].isEmpty)
    }

    @Test(
        "The issue line says what is missing",
        arguments: [
            ("fixes #7", false, "Associated issue: *#7*"), ("", false, "Associated issue: *none*."),
            ("", true, "Associated issue requirement bypassed"),
        ]
    )
    func issueLine(description: String, isByHand: Bool, expected: String) async throws {
        var world = ApproveWorld(said: [.comment("alice", "/approve")], description: description)
        world.options.issueRequired = true
        world.isLabelled = isByHand
        world.labelledBy = "human"
        let lines = try await world.outcome().lines
        #expect(lines.contains { $0.hasPrefix(expected) }, "\(lines)")
    }

    @Test("An OWNERS file whose owners approve only part of its files says so")
    func partial() async throws {
        let world = ApproveWorld(
            owners: ["d/OWNERS": "filters: {'^x$': {approvers: [xena]}, '^y$': {approvers: [yuri]}}"],
            files: ["d/x", "d/y"],
            said: [.comment("Xena", "/approve")]
        )
        let lines = try await world.outcome().lines
        let index = try #require(lines.firstIndex { $0.hasPrefix("- **[d/OWNERS]") })
        #expect(lines[index].hasSuffix("** [Xena]"))
        #expect(lines[index + 1].hasPrefix("  > More approvers are needed"))
    }

    @Test("Names from OWNERS files can't end the metadata")
    func metadata() async throws {
        let outcome = try await ApproveWorld(owners: ["OWNERS": "approvers: ['x--> \"y']"], files: ["f"]).outcome()
        #expect(outcome.body.hasSuffix(#"<!-- META={"approvers":["x--\u003e \"y"]} -->"#))
    }
}
