import CherrypickerPlugin
import Foundation
import PluginKit
import PluginTesting
import Testing

/// The pull request that a cherry-pick is proposed by.
@Suite struct CherrypickPullRequestTests {
    static func pick(
        _ pull: PullRequest,
        _ body: String = "/cherrypick r1",
        json: String = "{}"
    ) async throws -> CherryPick {
        let event = ForgeEvent.comment(body, by: "mem", on: .init(pull))
        let effects = try await World.tester(pull, json: json).effects(of: event)
        guard case .cherryPick(let pick) = try #require(effects.first) else { throw CancellationError() }
        return pick
    }

    @Test(
        arguments: [
            ("Glow", "[r1] Glow"), ("[main] Glow", "[r1] Glow"), ("[main] [main] Glow", "[r1] [main] Glow"),
            ("Fix: [main] glow", "[r1] Fix: glow"), ("[main]Glow", "[r1] [main]Glow"), ("[r0] Glow", "[r1] [r0] Glow"),
            (String(repeating: "x", count: 300), "[r1] " + String(repeating: "x", count: 251)),
        ]
    )
    func hasATitle(_ title: String, _ new: String) async throws {
        #expect(try await Self.pick(World.merged { $0.title = title }).title == new)
    }

    static let head = "This is an automated cherry-pick of #14\n\n/assign mem"

    @Test(
        arguments: [
            ("", [], "/cherrypick r1", head),
            (
                "Text.\n```release-note\r\nIt glows.\r\n```\n", [], "/cherrypick r1",
                "\(head)\n\n```release-note\nIt glows.\n```"
            ),
            (
                "```release-note\n/cherrypick evil\n```", [], "/cherrypick r1",
                "\(head)\n\n```release-note\n/cherrypick evil\n```"
            ),
            ("```release-note\n\n```", [], "/cherrypick r1", head),
            ("", [], "/cherrypick r1 r0 q", "\(head)\n\n/cherrypick r0 q"),
            (
                "", ["kind/bug", "sig/x", "Kind/Api", "kind/two words"], "/cherrypick r1",
                "\(head)\n\n/kind Api\n/kind bug"
            ),
            (
                "```release-note\nNONE\n```", ["kind/bug"], "/cherrypick r1 r0",
                "\(head)\n\n```release-note\nNONE\n```\n\n/cherrypick r0\n\n/kind bug"
            ),
        ] as [(String, [LabelName], String, String)]
    )
    func hasADescription(_ body: String, _ labels: [LabelName], _ command: String, _ new: String) async throws {
        let pull = World.merged {
            $0.body = body
            $0.labels = labels
        }
        #expect(try await Self.pick(pull, command).body == new)
    }

    @Test func followsTheConfiguration() async throws {
        let json = """
            {"use_prow_assignments": false, "create_issue_on_conflict": true, "labels": ["pick", "auto"]}
            """
        let pick = try await Self.pick(World.merged(), json: json)
        #expect(pick.body == "This is an automated cherry-pick of #14")
        #expect(pick.labels == ["pick", "auto"])
        #expect(pick.opensIssueOnConflict)
        #expect(pick.requester == "mem")
    }

    @Test func hasALabelPrefixOfYourOwn() async throws {
        let pull = World.merged { $0.labels = ["backport/r1", "cherrypick/r2"] }
        let tester = try World.tester(pull, json: #"{"label_prefix": "backport/"}"#)
        #expect(try await tester.effects(of: .pull(.closed, pull)) == [World.pick("r1", for: "ada")])
    }

    @Test func anEmptyLabelPrefixIsAMistake() {
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(CherrypickerConfiguration.self, from: Data(#"{"label_prefix": ""}"#.utf8))
        }
    }

    @Test func hasDefaults() throws {
        let configuration = try JSONDecoder().decode(CherrypickerConfiguration.self, from: Data("{}".utf8))
        #expect(!configuration.allowsAll && configuration.assignsRequester && !configuration.opensIssueOnConflict)
        #expect(configuration.labels.isEmpty && configuration.labelPrefix == "cherrypick/")
    }

    @Test func doesNotAssignApps() async throws {
        let pull = World.merged { $0.author.login = "renovate[bot]" }
        let tester = try World.tester(pull, members: ["renovate[bot]"])
        let effects = try await tester.effects(of: .pull(.labeled, pull, label: "cherrypick/r1"))
        guard case .cherryPick(let pick) = try #require(effects.first) else { throw CancellationError() }
        #expect(pick.body == "This is an automated cherry-pick of #14")
    }

    /// Names that git takes, and names that it does not, as `git check-ref-format --branch` says.
    @Test(
        arguments: [
            ("r1", true), ("release/1.2", true), ("a-b_c", true), ("ä", true), ("a@b", true), ("a`b", true),
            ("a$b", true),
            ("@", false), ("-a", false), ("/a", false), ("a/", false), ("a//b", false), (".a", false), ("a/.b", false),
            ("a.", false), ("a..b", false), ("a.lock", false), ("a.lock/b", false), ("a~b", false), ("a^b", false),
            ("a:b", false), ("a?b", false), ("a*b", false), ("a[b", false), ("a\\b", false), ("a@{b", false),
            ("a\u{7F}b", false), ("a\u{1}b", false), ("-\u{301}a", false), ("a.\u{301}.b", true),
            ("a/.\u{301}b", false), ("a..\u{301}b", false),
            ("a~\u{301}b", false), ("a@{\u{301}b", false), (String(repeating: "a", count: 201), false),
        ]
    )
    func takesNamesThatGitTakes(_ name: String, _ isTaken: Bool) async throws {
        let pull = World.merged { $0.labels = [LabelName("cherrypick/\(name)")] }
        let effects = try await World.tester(pull).effects(of: .pull(.closed, pull))
        #expect(effects.isEmpty != isTaken)
    }
}
