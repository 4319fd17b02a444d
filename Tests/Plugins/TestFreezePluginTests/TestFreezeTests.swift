import PluginKit
import PluginTesting
import TestFreezePlugin
import Testing

@Suite struct TestFreezeTests {
    static let kubernetes = RepositoryName(owner: "kubernetes", name: "kubernetes")
    static let branches = ["heads/release-1.9", "heads/release-1.36", "heads/release-1.4", "heads/release-1.36-alpha"]

    static func tester(
        _ refs: [String],
        excluded: Set<String> = [],
        hasFastForward: Bool = true
    ) -> PluginTester<TestFreeze> {
        var facts = FakeForge.Facts()
        facts.refs[kubernetes] = refs
        var jobs = FakeJobs()
        if hasFastForward { jobs.lastSuccess = ["ci-fast-forward": Sample.time] }
        return PluginTester(
            TestFreeze(configuration: .init()),
            facts: facts,
            jobs: jobs,
            tide: FakeTide(excluded: excluded)
        )
    }

    static func pull(
        _ base: String = "master",
        in repository: RepositoryName = kubernetes,
        labels: [LabelName] = []
    ) -> PullRequest {
        var pull = Sample.pullRequest {
            $0.base.name = base
            $0.labels = labels
        }
        pull.id = ThreadID(repository, 14)
        return pull
    }

    static let test = "Kubernetes 1.36 is in [test freeze]("
    static let both = "#test-freeze) and [code freeze]("

    /// The refs, the excluded branches, and what the notice holds; nothing for no notice.
    @Test(
        arguments: [
            (branches, [], [test, "brought to `release-1.36` by the job `ci-fast-forward`", "until v1.36.0 is out"]),
            (branches + ["tags/v1.36.0"], [], []),
            (branches + ["tags/v1.36.0-rc.1", "tags/v1.36.0-alpha.0"], [], [test]),
            (branches, ["release-1.36"], [test, both]), (branches, ["release-1.37"], [test]),
            (branches + ["tags/v1.36.0"], ["release-1.36"], ["Kubernetes 1.36 is in [code freeze]("]),
            (
                branches + ["tags/v1.36.0"], ["release-1.37"],
                ["Kubernetes 1.37 is in [code freeze](", "until v1.37.0 is out"]
            ),
            (branches + ["tags/v1.36.0"], ["release-1.9", "release-1.38"], []),
            ([], ["release-1.36"], []), (["heads/release-x.y", "heads/release-1.2.3"], [], []),
        ] as [([String], Set<String>, [String])]
    )
    func findsFreezes(_ refs: [String], _ excluded: Set<String>, _ parts: [String]) async throws {
        for action in [PullRequestEvent.Action.opened, .reopened] {
            let effects = try await Self.tester(refs, excluded: excluded).effects(of: .pull(action, Self.pull()))
            #expect(effects.map(\.outline) == (parts.isEmpty ? [] : ["notice testfreeze"]))
            for part in parts { #expect(effects.first?.words?.contains(part) == true, "\(part)") }
            #expect(effects.first?.words?.contains(Self.both) ?? false == parts.contains(Self.both))
        }
    }

    static let phases = "https://github.com/kubernetes/sig-release/blob/master/releases/release_phases.md"

    @Test(
        arguments: [
            (
                true, [], "at 2026-01-01T00:00:00Z",
                "Unless the release needs your change, please wait with it until v1.36.0 is out."
            ),
            (
                false, ["kind/bug"], "at a time that I do not know",
                "This is a fix of a bug: say in the description whether the release needs it, or whether it can wait."
            ),
        ] as [(Bool, [LabelName], String, String)]
    )
    func saysWhatToDo(_ hasFastForward: Bool, _ labels: [LabelName], _ time: String, _ rule: String) async throws {
        let pull = Self.pull(labels: labels)
        let tester = Self.tester(Self.branches, hasFastForward: hasFastForward)
        let text = """
            Kubernetes 1.36 is in [test freeze](\(Self.phases)#test-freeze).

            What merges now is brought to `release-1.36` by the job `ci-fast-forward`, which last succeeded \(time).

            \(rule)
            """
        let notice = Notice(
            key: "testfreeze",
            body: text,
            renewal: .atTheEnd,
            legacyPrefix: "Please note that we're already in"
        )
        #expect(try await tester.effects(of: .pull(.opened, pull)) == [.setNotice(notice, on: pull.id)])
        #expect(tester.forge.reads == ["refs", "refs"])
    }

    @Test(
        arguments: [
            .pull(.opened, pull("release-1.36")), .pull(.opened, pull(in: Sample.repository)),
            .pull(.synchronize, pull()), .comment("Is there a freeze?"),
        ] as [ForgeEvent]
    )
    func leavesOthersAlone(_ event: ForgeEvent) async throws {
        let tester = Self.tester(Self.branches)
        #expect(try await tester.effects(of: event).isEmpty)
        #expect(tester.forge.reads.isEmpty)
    }
}
