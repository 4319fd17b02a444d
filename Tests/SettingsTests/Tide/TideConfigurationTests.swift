import ForgeModel
import GoTemplate
import JobModel
import Settings
import Testing
import YAML

@Suite struct TideConfigurationTests {
    static func tide(_ text: String) async throws -> TideConfiguration {
        let loaded = await load(config: "tide:\n" + text)
        #expect(loaded.mistakes == [])
        return try #require(loaded.settings).bot.tide
    }

    @Test func defaults() async throws {
        let tide = try await Self.tide("  queries: []")
        let repository = RepositoryName(owner: "o", name: "r")
        #expect(tide.syncPeriod == .minutes(1))
        #expect(tide.mergeMethod(for: repository, branch: "main") == .merge)
        #expect(tide.batchSizeLimit(for: repository) == 0)
        #expect(tide.prioritizesExistingBatches(in: repository))
        #expect(tide.mergeBlocksPolicy(for: repository) == .permit)
        #expect(tide.targetURL(for: repository) == nil)
    }

    @Test func everyKeyIsRead() async throws {
        let tide = try await Self.tide(
            """
              sync_period: 2m
              max_goroutines: 5
              merge_commit_template: {o/r: {title: t}, o: {body: b}}
              target_urls: {'*': https://a, o/r: https://b}
              pr_status_base_urls: {'*': https://c}
              blocker_label: blocker
              squash_label: squash
              rebase_label: rebase
              merge_label: merge
              batch_size_limit: {'*': 5, o: -1}
              prioritize_existing_batches: {o: false}
              github_merge_blocks_policy: {o/r: block}
              priority: [{labels: [urgent]}]
              display_all_tide_queries_in_status: true
              gerrit: {ratelimit: 5}
            """
        )
        let repository = RepositoryName(owner: "o", name: "r")
        let other = RepositoryName(owner: "x", name: "r")
        #expect(tide.statusUpdatePeriod == .minutes(2))
        #expect(tide.mergeCommitTemplates[repository]?.title?.text == "t")
        #expect(tide.mergeCommitTemplates[RepositoryName(owner: "O", name: "x")]?.body?.text == "b")
        #expect(tide.targetURL(for: repository) == "https://b")
        #expect(tide.targetURL(for: other) == "https://a")
        #expect(
            [tide.blockerLabel, tide.squashLabel, tide.rebaseLabel, tide.mergeLabel]
                == ["blocker", "squash", "rebase", "merge"]
        )
        #expect(tide.batchSizeLimit(for: repository) == -1)
        #expect(tide.batchSizeLimit(for: other) == 5)
        #expect(!tide.prioritizesExistingBatches(in: repository))
        #expect(tide.mergeBlocksPolicy(for: repository) == .block)
        #expect(tide.priority.map(\.labels) == [["urgent"]])
        #expect(tide.displaysAllQueriesInStatus)
        #expect(tide.gerrit?.rateLimit == 5)
    }

    static let methods = """
          merge_method:
            o: squash
            o/r: rebase
            O/r@release: merge
            p:
              a: rebase
              b: {main: squash, 'release-.*': rebase}
              '*': {'^dev$': rebase}
            p/c: squash
        """

    @Test(arguments: [
        ("o/x", "main", MergeMethod.squash), ("o/r", "main", .rebase), ("o/r", "release", .merge),
        ("p/a", "main", .rebase), ("p/b", "main", .squash), ("p/b", "old-main-2", .squash),
        ("P/B", "release-1", .rebase), ("p/b", "dev", .merge), ("p/c", "dev", .rebase), ("p/c", "main", .squash),
        ("p/d", "main", .merge), ("q/q", "main", .merge),
    ])
    func mergeMethods(repository: String, branch: String, method: MergeMethod) async throws {
        let tide = try await Self.tide(Self.methods)
        #expect(tide.mergeMethod(for: try #require(RepositoryName(repository)), branch: branch) == method)
    }

    @Test func queriesOfARepository() async throws {
        let tide = try await Self.tide(
            """
              queries:
              - {orgs: [o], excludedRepos: [o/x], labels: ["lgtm,approved", ok], missingLabels: [hold]}
              - {repos: [o/x], includedBranches: [main], reviewApprovedRequired: true, milestone: v1, author: me}
              - {repos: [p/y], excludedBranches: [main]}
            """
        )
        #expect(tide.queries(for: RepositoryName(owner: "o", name: "r")).map(\.orgs) == [["o"]])
        #expect(tide.queries(for: RepositoryName(owner: "o", name: "x")).map(\.repos) == [["o/x"]])
        #expect(tide.queries.first?.requiredLabels == [["lgtm", "approved"], ["ok"]])
        #expect(tide.queries.map { $0.includes(branch: "main") } == [true, true, false])
        #expect(tide.queries.map { $0.includes(branch: "dev") } == [true, false, true])
    }

    @Test(arguments: [
        ("queries: [{labels: [a]}]", "2:13: error: a query needs `orgs` or `repos`"),
        ("queries: [{orgs: [o/r]}]", "2:20: error: `o/r` is not an organisation"),
        ("queries: [{repos: [o]}]", "2:21: error: `o` is not of the form org/repo"),
        ("queries: [{orgs: [o], repos: [o/r]}]", "2:32: error: `o/r` is part of an organisation that the query names"),
        (
            "queries: [{orgs: [o], excludedRepos: [p/r]}]",
            "2:40: error: `p/r` is not part of an organisation that the query names"
        ),
        (
            "queries: [{orgs: [o], labels: [a], missingLabels: [a]}]",
            "2:53: error: the label `a` is both required and forbidden"
        ),
        (
            "queries: [{orgs: [o], includedBranches: [a], excludedBranches: [b]}]",
            "2:66: error: `includedBranches` and `excludedBranches` exclude each other"
        ),
        ("queries: [{orgs: [o, o]}]", "2:20: error: `o` is given twice"),
        ("merge_method: {o: fast}", "2:21: error: \"fast\" is not one of \"merge\", \"squash\", \"rebase\""),
        ("merge_method: {o: {r: {'(': merge}}}", "2:25: error: the regular expression \"(\" doesn't compile"),
        (
            "target_url: a\n  target_urls: {'*': b}",
            "2:15: error: `target_url` and `target_urls` are both given; keep one of them"
        ),
        ("pr_status_base_urls: {o: a}", "2:24: error: `pr_status_base_urls` needs the key `*`"),
        ("sync_periods: 1m", "2:3: error: unknown key \"sync_periods\"; did you mean \"sync_period\"?"),
        ("github_merge_blocks_policy: {'*': maybe}", "2:37: error: \"maybe\" is not one of"),
    ])
    func findings(text: String, start: String) async {
        let loaded = await load(config: "tide:\n  \(text)\n")
        #expect(loaded.settings == nil)
        #expect(loaded.mistakes.count == 1)
        #expect(loaded.mistakes.first?.hasPrefix("config.yaml:\(start)") == true, "\(loaded.lines)")
    }
}
