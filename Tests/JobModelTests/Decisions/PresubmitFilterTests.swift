import JobModel
import Testing

@Suite struct PresubmitFilterTests {
    /// Jobs of every sort: run always, for some files, only when asked; required and optional.
    static let jobs = [
        #"{"name":"always","always_run":true}"#,
        #"{"name":"always-optional","always_run":true,"optional":true}"#,
        #"{"name":"go","run_if_changed":"go$"}"#,
        #"{"name":"docs","run_if_changed":"md$"}"#,
        #"{"name":"manual"}"#,
        #"{"name":"manual-optional","optional":true}"#,
        #"{"name":"other-branch","always_run":true,"branches":["dev"]}"#,
        #"{"name":"custom","trigger":"(?m)^/check( all)?$","rerun_command":"/check"}"#,
    ]

    @Test(arguments: [
        ("/test manual", [], [], ["manual"]),
        ("/test manual docs", [], [], ["docs", "manual"]),
        ("/test manual, docs", [], [], ["docs", "manual"]),
        ("/test other-branch", [], [], []),
        ("/test unknown", [], [], []),
        ("please /test manual", [], [], []),
        ("/check", [], [], ["custom"]),
        ("/test all", [], [], ["always", "always-optional", "go"]),
        ("/ok-to-test", [], [], ["always", "always-optional", "go"]),
        ("/test-manual-required", [], [], ["manual", "custom"]),
        ("/retest", [], [], ["always", "always-optional", "go"]),
        ("/retest", ["always", "always-optional", "go", "docs"], [], []),
        ("/retest", ["always-optional", "go"], ["always", "docs", "manual"], ["always", "docs", "manual"]),
        ("/retest", ["go"], ["always-optional", "other-branch"], ["always", "always-optional"]),
        ("/retest-required", ["go"], ["always", "always-optional"], ["always"]),
        ("/retest\n/test-manual-required", ["always", "always-optional", "go"], [], ["manual", "custom"]),
        ("/retest\r\n/test docs\r\n", ["always", "always-optional", "go"], [], ["docs"]),
    ])
    func selects(body: String, green: [String], failed: [String], expected: [String]) async throws {
        let filters = await PresubmitFilter.filters(for: body, commands: TestCommands(in: body)) {
            CommitContexts(all: Set(green), failed: Set(failed))
        }
        let selected = try await filters.selected(
            from: Presubmits(Self.jobs.map { try decoded(Presubmit.self, $0) }),
            branch: "main",
            changes: ChangedFiles(["a.go"])
        )
        #expect(selected.map(\.name) == expected)
    }

    @Test(
        arguments: [
            ("/test all", TestCommands.testAll), ("/test all, please", .testAll), ("/test all please", .testAll),
            ("/test allx", []), (" /test all", []), ("/Test all", []), ("/retest", .retest),
            ("/retest \t\r\n", .retest),
            ("/retest x", []), ("/retest-required", .retestRequired), ("/test-manual-required ", .testManualRequired),
            ("/ok-to-test", .okToTest), ("/ok-to-test cancel", []), ("a\n/retest\n\n/test all", [.retest, .testAll]),
        ] as [(String, TestCommands)]
    )
    func commands(text: String, commands: TestCommands) {
        #expect(TestCommands(in: text) == commands)
    }

    @Test func contextsAreOnlyAskedForAfterRetest() async {
        _ = await PresubmitFilter.filters(for: "/test all", commands: .testAll) {
            Issue.record("Contexts were fetched.")
            return CommitContexts()
        }
    }

    @Test func contextsAreSortedByWhatAMergeNeeds() throws {
        let jobs = try Presubmits(
            (Self.jobs + [#"{"name":"quiet","always_run":true,"skip_report":true}"#])
                .map { try decoded(Presubmit.self, $0) }
        )
        let contexts = RequiredContexts(presubmits: jobs, branch: "main")
        #expect(contexts.required == ["always"])
        #expect(contexts.requiredIfPresent == ["go", "docs", "manual", "custom"])
        #expect(contexts.optional == ["always-optional", "manual-optional", "quiet"])
        let strict = RequiredContexts(presubmits: jobs, branch: "main", requireManuallyTriggered: true)
        #expect(strict.required == ["always", "manual", "custom"])
    }
}
