import BlockadePlugin
import Foundation
import PluginKit
import PluginTesting
import Testing

@Suite struct BlockadeTests {
    static let label: LabelName = "do-not-merge/blocked-paths"
    static let pull = Sample.pullRequest()
    static let json = """
        [
            {"repos": ["harbor"], "blockregexps": ["^vendor/", "\\\\.lock$"], "exceptionregexps": ["^vendor/ours/"],
             "explanation": "Vendored code is generated"},
            {"repos": ["Harbor/Lantern"], "branchregexp": "^release-", "blockregexps": ["docs"]},
            {"repos": ["harbor/lantern"], "exceptionregexps": ["."]},
            {"repos": ["quay"], "blockregexps": ["."]}
        ]
        """

    static func tester(
        _ paths: [String],
        labels: [LabelName] = [],
        json: String = json
    ) throws -> PluginTester<Blockade> {
        var facts = FakeForge.Facts()
        facts.labels[pull.id] = labels
        facts.changedFiles[pull.id] = paths.map { ChangedFile(path: $0) }
        let entries = try JSONDecoder().decode([BlockadeEntry].self, from: Data(json.utf8))
        return PluginTester(Blockade(configuration: entries), facts: facts)
    }

    static func pull(onto branch: String) -> PullRequest { Sample.pullRequest { $0.base.name = branch } }

    static let head = """
        @ada: this pull request has the label `do-not-merge/blocked-paths` and cannot merge, because it changes \
        protected files. Take those changes back, or ask who protects the files.
        """

    static func notice(_ body: String?) -> Effect {
        let prefix = "@ada: Adding label: `do-not-merge/blocked-paths`"
        return .setNotice(Notice(key: "blockade", body: body, legacyPrefix: prefix), on: pull.id)
    }

    static func vendored(_ paths: String...) -> Effect {
        let files = paths.map { "- `\($0)`" }.joined(separator: "\n")
        return notice("\(head)\n\n**Vendored code is generated**\n\n\(files)")
    }

    static func label(_ present: Bool) -> Effect { .setLabel(label, present: present, on: pull.id) }

    /// What happened to which pull request with which files and labels, and what becomes of it.
    @Test(
        arguments: [
            (.opened, pull, ["vendor/a", "src/a"], [], [vendored("vendor/a"), label(true)]),
            (.synchronize, pull, ["go.lock", "x/vendor/a"], [], [vendored("go.lock"), label(true)]),
            (.reopened, pull, ["vendor/a", "vendor/b"], [], [vendored("vendor/a", "vendor/b"), label(true)]),
            (.synchronize, pull, ["vendor/ours/a"], [], []),
            (.synchronize, pull, ["vendor/a"], ["do-not-merge/Blocked-Paths"], [vendored("vendor/a")]),
            (.synchronize, pull, ["src/a"], [label], [notice(nil), label(false)]),
            (.synchronize, pull, ["src/a"], [], []),
            (.synchronize, pull, ["docs/a"], [], []),
            (
                .opened, pull(onto: "release-1"), ["docs/a", "my/docs", "vendor/a"], [],
                [
                    notice(
                        """
                        \(head)

                        **Vendored code is generated**

                        - `vendor/a`

                        **Files are protected**

                        - `docs/a`
                        - `my/docs`
                        """
                    ), label(true),
                ]
            ),
            (
                .opened, pull, ["vendor/a`](x) @b"], [],
                [
                    notice(
                        "\(head)\n\n**Vendored code is generated**\n\n"
                            + "- `vendor/a'](x) @b`"
                    ), label(true),
                ]
            ),
        ] as [(PullRequestEvent.Action, PullRequest, [String], [LabelName], [Effect])]
    )
    func blocksFiles(
        _ action: PullRequestEvent.Action,
        _ pull: PullRequest,
        _ paths: [String],
        _ labels: [LabelName],
        _ effects: [Effect]
    ) async throws {
        let tester = try Self.tester(paths, labels: labels)
        #expect(try await tester.effects(of: .pull(action, pull)) == effects)
        #expect(tester.forge.reads == (action == .opened ? [] : ["labels(on:)"]) + ["changedFiles"])
    }

    @Test(arguments: [.edited, .labeled, .closed, .readyForReview] as [PullRequestEvent.Action])
    func leavesOtherEventsAlone(_ action: PullRequestEvent.Action) async throws {
        let tester = try Self.tester(["vendor/a"])
        #expect(try await tester.effects(of: .pull(action)).isEmpty)
        #expect(tester.forge.reads.isEmpty)
    }

    /// Whether the label is there where nothing is blocked, what becomes of it, and the reads.
    @Test(
        arguments: [
            (true, [notice(nil), label(false)], ["labels(on:)"]), (false, [], []),
        ] as [(Bool, [Effect], [String])]
    )
    func takesOffALabelWithoutReason(_ isLabelled: Bool, _ effects: [Effect], _ reads: [String]) async throws {
        let labels = isLabelled ? [Self.label] : []
        let tester = try Self.tester(["vendor/a"], labels: labels, json: "[]")
        let pull = Sample.pullRequest { $0.labels = labels }
        #expect(try await tester.effects(of: .pull(.synchronize, pull)) == effects)
        #expect(tester.forge.reads == reads)
    }

    @Test func showsFiftyFilesOfMany() async throws {
        let effects = try await Self.tester((1...60).map { "vendor/\($0)" }).effects(of: .pull(.opened))
        guard case .setNotice(let notice, _) = effects.first, let body = notice.body else {
            Testing.Issue.record("no notice in \(effects)")
            return
        }
        #expect(body.hasSuffix("\n- and 10 more"))
        #expect(body.contains("vendor/50") && !body.contains("vendor/51"))
    }

    @Test func refusesExpressionsWithMistakes() {
        #expect(throws: DecodingError.self) {
            try Self.tester([], json: #"[{"repos": ["harbor"], "blockregexps": ["("]}]"#)
        }
    }
}
