import PluginKit
import PluginTesting
import Testing

@Suite struct PushTests {
    static let push = PushEvent(
        repository: Sample.repository,
        ref: "refs/heads/main",
        before: "1",
        after: "2",
        compareURL: "https://github.com/harbor/lantern/compare/1...2",
        changedPaths: ["README.md"]
    )

    static var jobs: FakeJobs {
        var docs = Postsubmit(base: JobBase(name: "docs"))
        docs.changes = RegexpChangeMatcher(runIfChanged: try? RegularExpression(#"\.md$"#))
        var release = Postsubmit(base: JobBase(name: "release"))
        release.brancher = (try? Brancher(branches: [#"^v\d"#])) ?? Brancher()
        var publish = Postsubmit(base: JobBase(name: "publish"))
        publish.base.labels = ["team": "keepers"]
        var never = Postsubmit(base: JobBase(name: "never"))
        never.alwaysRun = false
        return FakeJobs(postsubmits: [docs, release, publish, never])
    }

    @Test(
        arguments: [
            ("refs/heads/main", "2", ["README.md"], false, ["run docs,publish"]),
            ("refs/heads/main", "2", ["main.swift"], false, ["run publish"]),
            ("refs/tags/v1", "2", [], false, ["run release,publish"]),
            ("refs/heads/main", "2", ["README.md"], true, []),
            ("refs/heads/main", "0000000000000000000000000000000000000000", ["README.md"], false, []),
        ] as [(String, CommitSHA, Set<String>, Bool, [String])]
    )
    func start(
        _ ref: String,
        _ after: CommitSHA,
        _ paths: Set<String>,
        _ isDeleted: Bool,
        _ changes: [String]
    ) async throws {
        var push = Self.push
        (push.ref, push.after, push.changedPaths, push.isDeleted) = (ref, after, paths, isDeleted)
        let tester = try World(jobs: Self.jobs).tester()
        #expect(try await tester.effects(of: .push(push)).map(\.short) == changes)
        #expect(tester.forge.reads.isEmpty)
    }

    @Test func describesTheJob() async throws {
        let effects = try await World(jobs: Self.jobs).tester().effects(of: .push(Self.push))
        let request = try #require(effects.flatMap(\.requests).last)
        #expect(request.labels == ["team": "keepers"])
        #expect(request.spec.type == .postsubmit)
        #expect(request.spec.refs?.baseRef == "main")
        #expect(request.spec.refs?.baseSHA == "2")
        #expect(request.spec.refs?.baseLink == Self.push.compareURL)
    }

    @Test func aBrokenConfigurationLeavesCentralJobs() async throws {
        var jobs = Self.jobs
        jobs.mistake = World.mistake()
        let effects = try await World(jobs: jobs).tester().effects(of: .push(Self.push))
        #expect(effects.map(\.short) == ["prow-config is failure", "run docs,publish"])
        #expect(effects.first.map { if case .setStatus(_, Self.push.after, _) = $0 { true } else { false } } == true)
    }

    @Test func withoutJobsDoesNothing() async throws {
        #expect(try await World(jobs: FakeJobs()).tester().effects(of: .push(Self.push)).isEmpty)
    }
}
