import ConfigUpdaterPlugin
import Foundation
import PluginKit
import PluginTesting
import Testing

@Suite struct ConfigUpdaterTests {
    static let commit: CommitSHA = "3333333333333333333333333333333333333333"
    static let merged = Sample.pullRequest {
        ($0.isMerged, $0.state, $0.mergeCommit, $0.defaultBranch) = (true, .closed, commit, "main")
    }

    static func tester(_ json: String, _ files: [ChangedFile]) throws -> PluginTester<ConfigUpdater> {
        let configuration = try JSONDecoder().decode(ConfigUpdaterConfiguration.self, from: Data(json.utf8))
        var facts = FakeForge.Facts()
        facts.changedFiles = [merged.id: files]
        return PluginTester(ConfigUpdater(configuration: configuration), facts: facts)
    }

    /// What a merge wants: `cluster/namespace/name key=path|path`, with `gzip` in front of the key.
    static func wishes(_ json: String, _ files: ChangedFile...) async throws -> [String] {
        try await tester(json, files).effects(of: .pull(.closed, merged)).flatMap { effect in
            guard case .updateConfigMaps(let updates, commit, merged) = effect else { return ["\(effect)"] }
            return updates.flatMap { update in
                update.entries.map { entry in
                    let place = "\(update.cluster)/\(update.namespace)/\(update.name)"
                    let key = (entry.isCompressed ? "gzip " : "") + entry.key
                    return "\(place) \(key)=\(entry.paths.joined(separator: "|"))"
                }
            }
        }
    }

    static let jobs = #"{"maps": {"jobs/**/*.yaml": {"name": "jobs"}}}"#

    @Test func filesGoToTheirKeys() async throws {
        let changed = ChangedFile(path: "config/prow/config.yaml")
        #expect(try await Self.wishes("{}", changed) == ["default//config config.yaml=config/prow/config.yaml"])
        #expect(
            try await Self.wishes(Self.jobs, .init(path: "jobs/b.yaml", change: .added), .init(path: "jobs/x/a.yaml"))
                == ["default//jobs a.yaml=jobs/x/a.yaml", "default//jobs b.yaml=jobs/b.yaml"]
        )
        #expect(
            try await Self.wishes(#"{"maps": {"a/b": {"name": "m", "key": "k"}}}"#, .init(path: "a/b"))
                == ["default//m k=a/b"]
        )
        #expect(
            try await Self.wishes(
                #"{"maps": {"a/**": {"name": "m", "use_full_path_as_key": true}}}"#,
                .init(path: "a/b/c.yaml")
            ) == ["default//m a-b-c.yaml=a/b/c.yaml"]
        )
    }

    @Test func filesMoveAndGo() async throws {
        #expect(
            try await Self.wishes(Self.jobs, .init(path: "jobs/a.yaml", change: .removed))
                == ["default//jobs a.yaml=jobs/a.yaml"]
        )
        let renamed = ChangedFile(path: "jobs/new.yaml", change: .renamed, previousPath: "jobs/old.yaml")
        #expect(
            try await Self.wishes(Self.jobs, renamed)
                == ["default//jobs new.yaml=jobs/new.yaml", "default//jobs old.yaml=jobs/old.yaml"]
        )
        let moved = ChangedFile(path: "jobs/x/a.yaml", change: .renamed, previousPath: "jobs/a.yaml")
        #expect(try await Self.wishes(Self.jobs, moved) == ["default//jobs a.yaml=jobs/x/a.yaml|jobs/a.yaml"])
        let movedOut = ChangedFile(path: "attic/a.yaml", change: .renamed, previousPath: "jobs/a.yaml")
        #expect(try await Self.wishes(Self.jobs, movedOut) == ["default//jobs a.yaml=jobs/a.yaml"])
        let movedIn = ChangedFile(path: "jobs/a.yaml", change: .renamed, previousPath: "attic/a.yaml")
        #expect(try await Self.wishes(Self.jobs, movedIn) == ["default//jobs a.yaml=jobs/a.yaml"])
        let copied = ChangedFile(path: "jobs/b.yaml", change: .copied, previousPath: "jobs/a.yaml")
        #expect(try await Self.wishes(Self.jobs, copied) == ["default//jobs b.yaml=jobs/b.yaml"])
        // What is there comes before what is gone, in whatever order GitHub lists them.
        #expect(
            try await Self.wishes(Self.jobs, .init(path: "jobs/a.yaml", change: .removed), .init(path: "jobs/x/a.yaml"))
                == ["default//jobs a.yaml=jobs/x/a.yaml|jobs/a.yaml"]
        )
    }

    @Test func valuesMayBeCompressed() async throws {
        let json = #"{"gzip": true, "maps": {"a": {"name": "m"}, "b": {"name": "m", "gzip": false}}}"#
        #expect(
            try await Self.wishes(json, .init(path: "a"), .init(path: "b")) == [
                "default//m gzip a=a", "default//m b=b",
            ]
        )
        let one = #"{"maps": {"a": {"name": "m", "gzip": true}}}"#
        #expect(try await Self.wishes(one, .init(path: "a")) == ["default//m gzip a=a"])
    }

    @Test func allNamespacesOfAllClusters() async throws {
        let json = """
            {"maps": {"a": {"name": "m", "clusters": {"default": ["prow"], "build": ["x", ""]}},
                      "b": {"name": "n", "cluster_groups": ["g"], "use_full_path_as_key": true}},
             "cluster_groups": {"g": {"clusters": ["far", "away"], "namespaces": ["y"]}}}
            """
        #expect(
            try await Self.wishes(json, .init(path: "b"), .init(path: "a")) == [
                "away/y/n b=b", "build//m a=a", "build/x/m a=a", "default/prow/m a=a", "far/y/n b=b",
            ]
        )
    }

    @Test func partitionsShareFiles() async throws {
        let json = #"{"maps": {"jobs/*.yaml": {"partitioned_names": ["m-0", "m-1"]}}}"#
        #expect(
            try await Self.wishes(
                json,
                .init(path: "jobs/a.yaml"),
                .init(path: "jobs/b.yaml"),
                .init(path: "jobs/c.yaml")
            )
                == ["default//m-0 a.yaml=jobs/a.yaml", "default//m-0 c.yaml=jobs/c.yaml"]
                + ["default//m-1 b.yaml=jobs/b.yaml"]
        )
    }

    @Test func aRuleOfOtherRepositoriesIsPassedOver() async throws {
        let json = #"{"maps": {"*.yaml": {"name": "m", "denied_repos": ["harbor/lantern"]}}}"#
        let tester = try Self.tester(json, [.init(path: "a.yaml")])
        #expect(try await tester.effects(of: .pull(.closed, Self.merged)).isEmpty)
        #expect(tester.forge.reads.isEmpty)
        let both = """
            {"maps": {"*.yaml": {"name": "theirs", "allowed_repos": ["sea"]}, "a.yaml": {"name": "ours"}}}
            """
        #expect(try await Self.wishes(both, .init(path: "a.yaml")) == ["default//ours a.yaml=a.yaml"])
    }

    /// Other events, and merges that do not count: nothing is even read.
    @Test(
        arguments: [
            (
                .closed,
                Sample.pullRequest {
                    $0 = merged; $0.isMerged = false
                }
            ),
            (
                .closed,
                Sample.pullRequest {
                    $0 = merged; $0.mergeCommit = nil
                }
            ),
            (
                .closed,
                Sample.pullRequest {
                    $0 = merged; $0.base.name = "release"
                }
            ),
            (.edited, merged), (.labeled, merged), (.synchronize, merged),
        ] as [(PullRequestEvent.Action, PullRequest)]
    )
    func leavesOthersAlone(_ action: PullRequestEvent.Action, _ pull: PullRequest) async throws {
        let tester = try Self.tester("{}", [.init(path: "config/prow/config.yaml")])
        #expect(try await tester.effects(of: .pull(action, pull)).isEmpty)
        #expect(tester.forge.reads.isEmpty)
    }

    @Test func asksForTheFilesAlone() async throws {
        let tester = try Self.tester("{}", [.init(path: "src/lamp")])
        #expect(try await tester.effects(of: .pull(.closed, Self.merged)).isEmpty)
        #expect(tester.forge.reads.count == 1)
    }
}
