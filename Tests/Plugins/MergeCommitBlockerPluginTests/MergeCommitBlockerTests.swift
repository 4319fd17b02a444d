import MergeCommitBlockerPlugin
import PluginKit
import PluginTesting
import Testing

@Suite struct MergeCommitBlockerTests {
    static let label: LabelName = "do-not-merge/contains-merge-commits"
    static let plain = Commit(sha: "aaaaaaaaaa", message: "Glow", author: nil, parents: ["1"], url: "https://c/a")
    static let merge = Commit(
        sha: "bbbbbbbbbb",
        message: "Merge",
        author: nil,
        parents: ["1", "2"],
        url: "https://c/b"
    )

    static func tester(_ commits: [Commit]) -> PluginTester<MergeCommitBlocker> {
        var facts = FakeForge.Facts()
        facts.commits[Sample.pullRequest().id] = commits
        return PluginTester(MergeCommitBlocker(configuration: .init()), facts: facts)
    }

    @Test(
        arguments: [
            ([plain], [], []), ([], [], []),
            ([plain, merge], [], ["notice mergecommitblocker", "+\(label)"]),
            ([merge], ["Do-not-merge/contains-merge-commits"], ["notice mergecommitblocker"]),
            ([plain], [label], ["no notice mergecommitblocker", "-\(label)"]),
        ] as [([Commit], [LabelName], [String])]
    )
    func looksAtCommits(_ commits: [Commit], _ labels: [LabelName], _ effects: [String]) async throws {
        let pull = Sample.pullRequest { $0.labels = labels }
        let events: [ForgeEvent] = [
            .pull(.opened, pull), .pull(.reopened, pull), .pull(.synchronize, pull),
            .pull(.edited, pull, baseChanged: true),
        ]
        for event in events {
            let tester = Self.tester(commits)
            #expect(try await tester.effects(of: event).map(\.outline) == effects)
            #expect(tester.forge.reads == ["commits"])
        }
    }

    @Test func saysWhatToDo() async throws {
        let pull = Sample.pullRequest()
        let text = """
            This pull request contains merge commits, which this repository does not take:

            - [bbbbbbb](https://c/b) `Merge`

            `git rebase main` puts your commits on top of the branch without them; push with `--force-with-lease`. \
            The label `do-not-merge/contains-merge-commits` then goes.
            """
        let prefix = "Adding label `do-not-merge/contains-merge-commits`"
        let notice = Notice(key: "mergecommitblocker", body: text, legacyPrefix: prefix)
        #expect(
            try await Self.tester([Self.plain, Self.merge]).effects(of: .pull(.opened))
                == [.setNotice(notice, on: pull.id), .setLabel(Self.label, present: true, on: pull.id)]
        )
    }

    @Test(
        arguments: [
            .pull(.edited), .pull(.closed), .pull(.labeled), .comment("/rebase"),
            .pull(.edited, Sample.pullRequest { $0.state = .closed }, baseChanged: true),
        ] as [ForgeEvent]
    )
    func leavesOthersAlone(_ event: ForgeEvent) async throws {
        let tester = Self.tester([Self.merge])
        #expect(try await tester.effects(of: event).isEmpty)
        #expect(tester.forge.reads.isEmpty)
    }
}
