import Foundation
import InvalidCommitMsgPlugin
import PluginKit
import PluginTesting
import Testing

@Suite struct InvalidCommitMsgTests {
    static let label: LabelName = "do-not-merge/invalid-commit-message"
    static let added = ["notice invalidcommitmsg", "+\(label)"]
    static let removed = ["no notice invalidcommitmsg", "-\(label)"]

    static func tester(_ messages: [String], _ section: String = "[]") throws -> PluginTester<InvalidCommitMsg> {
        var facts = FakeForge.Facts()
        facts.commits[Sample.pullRequest().id] = messages.enumerated().map { number, message in
            let sha = CommitSHA(String(repeating: "\(number)", count: 40))
            return Commit(sha: sha, message: message, author: "ada", parents: ["1", "2"], url: "https://c/\(number)")
        }
        return PluginTester(try InvalidCommitMsg(configuration: try settings(section)), facts: facts)
    }

    static func settings(_ json: String) throws -> PerRepository<InvalidCommitMsgSettings> {
        try JSONDecoder().decode(PerRepository<InvalidCommitMsgSettings>.self, from: Data(json.utf8))
    }

    static func event(
        _ action: PullRequestEvent.Action = .synchronize,
        _ title: String = "Glow",
        labels: [LabelName] = [],
        state: ThreadState = .open,
        baseChanged: Bool = false
    ) -> ForgeEvent {
        let pull = Sample.pullRequest { ($0.title, $0.labels, $0.state) = (title, labels, state) }
        return .pull(action, pull, baseChanged: baseChanged)
    }

    @Test(
        arguments: [
            (["Glow"], "Glow", [], []), (["Glow"], "Glow", [label], removed), ([], "Glow", [], []),
            (["Fix the bug. Fixes #12"], "Glow", [], added), (["x\n\nclosed: harbor/lantern#2"], "Glow", [], added),
            (["RESOLVES  #7"], "Glow", [], added), (["prefixes #1"], "Glow", [], added),
            (["Merge: fixes\n#3"], "Glow", [], added), (["fixing #1"], "Glow", [], []),
            (["fixes a/b-c#1"], "Glow", [], []), (["Fixes https://github.com/a/b/issues/1"], "Glow", [], []),
            (["Glow"], "Glow, fixes #3", [], added), (["Glow"], "fixup! Glow", [], []),
            (["fixup! Glow"], "Glow", [], added), (["amend! Glow"], "Glow", [], added),
            (["squash! Glow"], "Glow", [], added), (["Fixup! Glow"], "Glow", [], []),
            (["a fixup! of Glow"], "Glow", [], []), (["Glow\n\nfixup! x"], "Glow", [], []),
            (["Glow", "fixup! Glow"], "Glow", ["Do-Not-Merge/invalid-commit-message"], ["notice invalidcommitmsg"]),
        ] as [([String], String, [LabelName], [String])]
    )
    func looksAtMessagesAndTitle(
        _ messages: [String],
        _ title: String,
        _ labels: [LabelName],
        _ effects: [String]
    ) async throws {
        for action in [PullRequestEvent.Action.opened, .reopened, .synchronize] {
            let tester = try Self.tester(messages)
            #expect(try await tester.effects(of: Self.event(action, title, labels: labels)).map(\.outline) == effects)
            #expect(tester.forge.reads == ["commits"])
        }
    }

    /// After an edit, commits are read where the title or the base can have made a difference.
    @Test(
        arguments: [
            (event(.edited), [], []), (event(.edited, "Fixes #1"), added, ["commits"]),
            (event(.edited, labels: [label]), ["notice invalidcommitmsg"], ["commits"]),
            (event(.edited, baseChanged: true), added, ["commits"]),
            (event(.synchronize, state: .closed), [], []), (event(.labeled), [], []), (.comment("fixes #1"), [], []),
        ] as [(ForgeEvent, [String], [String])]
    )
    func readsWhatMayMatter(_ event: ForgeEvent, _ effects: [String], _ reads: [String]) async throws {
        let tester = try Self.tester(["fixup! Glow"])
        #expect(try await tester.effects(of: event).map(\.outline) == effects)
        #expect(tester.forge.reads == reads)
    }

    @Test(
        arguments: [
            (#"[{"repos": ["harbor"]}]"#, ["0", "1", "title"]),
            (#"[{"repos": ["harbor"], "checks": [{"name": "fixupPrefix", "disabled": true}]}]"#, ["0", "title"]),
            (#"[{"repos": ["harbor"], "checks": [{"name": "issueClosingKeywords", "disabled": true}]}]"#, ["1"]),
            (#"[{"repos": ["harbor"], "checks": [{"name": "fixupPrefix"}]}]"#, ["0", "1", "title"]),
            (
                #"""
                [{"repos": ["harbor"]},
                 {"repos": ["harbor/lantern"], "checks": [{"name": "issueClosingKeywords", "disabled": true}]}]
                """#, ["1"]
            ),
        ]
    )
    func namesWhatIsWrong(_ section: String, _ found: [String]) async throws {
        let tester = try Self.tester(["Fixes #1", "fixup! Glow", "Glow"], section)
        let effects = try await tester.effects(of: Self.event(.opened, "Fix #2"))
        let words = try #require(effects.first?.words)
        #expect(words.contains("[0000000](https://c/0) `Fixes #1`") == found.contains("0"))
        #expect(words.contains("[1111111](https://c/1) `fixup! Glow`") == found.contains("1"))
        #expect(words.contains("/retitle") == found.contains("title"))
        #expect(!words.contains("2222222"))
    }

    @Test func replacesProwsComment() async throws {
        let effects = try await Self.tester(["Fixes #1"]).effects(of: Self.event())
        let notice = Notice(
            key: "invalidcommitmsg",
            body: effects.first?.words,
            legacyPrefix: "<!-- [prow:invalid-commit-message] -->"
        )
        #expect(effects.first == .setNotice(notice, on: Sample.pullRequest().id))
    }

    @Test func refusesTwoEntriesForOne() throws {
        let section = try Self.settings(#"[{"repos": ["harbor"]}, {"repos": ["Harbor"]}]"#)
        let error = ConfigurationError("`invalid_commit_msg` names Harbor twice; one entry can hold for it")
        #expect(throws: error) { try InvalidCommitMsg(configuration: section) }
    }

    @Test(
        arguments: [
            #"[{"repos": ["harbor"], "checks": [{"name": "spelling"}]}]"#,
            #"[{"repos": ["harbor"], "checks": [{"disabled": true}]}]"#,
            #"[{"repos": ["harbor"], "checks": [{"name": "fixupPrefix"}, {"name": "fixupPrefix"}]}]"#,
        ]
    )
    func refusesOddChecks(_ json: String) {
        #expect(throws: DecodingError.self) { try Self.settings(json) }
    }
}
