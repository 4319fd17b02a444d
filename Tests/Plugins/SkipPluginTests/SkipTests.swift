import PluginKit
import PluginTesting
import SkipPlugin
import Testing

@Suite struct SkipTests {
    /// The world: `unit` and `e2e` are required, `lint` and `fuzz` optional, `quiet` reports nothing; `twin` is
    /// optional as one job and required as another; `old` is optional on another branch; `own` is of `.prow.yaml`.
    static func tester(
        _ statuses: [String: CommitStatus.State],
        trigger: TriggerSettings = TriggerSettings(),
        mistake: InvalidJobConfiguration? = nil
    ) throws -> PluginTester<Skip> {
        let pull = Sample.pullRequest()
        var facts = FakeForge.Facts()
        facts.pullRequests[pull.id] = pull
        facts.heads["harbor/lantern:main"] = "3333333333333333333333333333333333333333"
        facts.statuses[pull.head.sha] = statuses.sorted { $0.key < $1.key }
            .map { CommitStatus(context: $0.key, state: $0.value, description: "") }
        let central = try [
            job("unit") { $0.alwaysRun = true }, job("e2e"),
            job("lint") { ($0.alwaysRun, $0.optional, $0.context) = (true, true, "style") },
            job("fuzz") { $0.optional = true }, job("quiet") { $0.skipReport = true },
            job("twin") { $0.optional = true }, job("other-twin") { $0.context = "twin" },
            job("old") {
                $0.optional = true
                $0.brancher = try Brancher(branches: ["release-.*"])
            },
        ]
        let own = try job("own") { $0.optional = true }
        let jobs = FakeJobs(central: central, inRepository: [own], mistake: mistake)
        return PluginTester(Skip(configuration: .init()), facts: facts, jobs: jobs, trigger: trigger)
    }

    static func job(_ name: String, _ change: (inout Presubmit) throws -> Void = { _ in }) throws -> Presubmit {
        var job = try Presubmit(base: JobBase(name: name))
        try change(&job)
        return job
    }

    @Test(
        arguments: [
            ("/skip", ["style": .failure], ["style"]),
            ("/SKIP", ["style": .error], ["style"]),
            ("/skip", ["style": .pending, "fuzz": .pending], ["fuzz", "style"]),
            ("Well.\r\n/skip \r\n", ["fuzz": .failure, "style": .success], ["fuzz"]),
            ("/skip", ["fuzz": .failure, "unit": .failure, "e2e": .pending], ["fuzz"]),
            ("/skip", ["quiet": .failure], ["quiet"]),
            ("/skip\n/test fuzz", ["style": .failure, "fuzz": .failure], ["style"]),
            ("/skip\n/test all", ["style": .failure, "fuzz": .failure], ["fuzz"]),
            ("/skip\n/ok-to-test", ["style": .failure, "fuzz": .failure], ["fuzz"]),
            ("/skip\n/retest", ["style": .failure, "fuzz": .pending], ["fuzz"]),
            ("/skip\n/retest-required", ["style": .failure, "fuzz": .pending], ["fuzz", "style"]),
            ("/skip\n```\n/test fuzz\n```", ["fuzz": .failure], ["fuzz"]),
        ] as [(String, [String: CommitStatus.State], [String])]
    )
    func skips(_ body: String, _ statuses: [String: CommitStatus.State], _ contexts: [String]) async throws {
        let tester = try Self.tester(statuses)
        let pull = Sample.pullRequest()
        let skipped = contexts.map { context in
            let status = CommitStatus(context: context, state: .success, description: "Skipped")
            return Effect.setStatus(status, on: pull.head.sha, in: pull.repository)
        }
        #expect(try await tester.effects(of: .comment(body)) == skipped)
        #expect(tester.forge.reads == ["pullRequest", "statuses", "head"])
    }

    static let nothing = "There is nothing to skip: no status on 1111111 is pending or failed."
    static let nothingOptional = """
        There is nothing to skip: every optional job that has a status on 1111111 succeeded, or is asked for in the \
        same comment. Jobs that a merge needs are not skipped.
        """

    @Test(
        arguments: [
            ("/skip", [:], nothing), ("/skip", ["style": .success], nothing),
            ("/skip", ["unit": .failure, "e2e": .pending], nothingOptional),
            ("/skip", ["twin": .failure], nothingOptional), ("/skip", ["old": .failure], nothingOptional),
            ("/skip", ["own": .failure], nothingOptional), ("/skip", ["elsewhere": .failure], nothingOptional),
            ("/skip\n/test lint", ["style": .failure], nothingOptional),
        ] as [(String, [String: CommitStatus.State], String)]
    )
    func refuses(_ body: String, _ statuses: [String: CommitStatus.State], _ refusal: String) async throws {
        #expect(try await Self.tester(statuses).refusal(of: .comment(body)) == refusal)
    }

    @Test func heedsThatOKToTestIsNotTaken() async throws {
        var trigger = TriggerSettings()
        trigger.ignoresOKToTest = true
        let effects = try await Self.tester(["style": .failure], trigger: trigger)
            .effects(of: .comment("/skip\n/ok-to-test"))
        #expect(effects.map(\.outline) == ["style is success"])
    }

    @Test func knowsCentralJobsWhereTheRepositorysAreWrong() async throws {
        let mistake = InvalidJobConfiguration(
            commit: "3333333333333333333333333333333333333333",
            file: ".prow.yaml",
            line: 3,
            summary: "wrong",
            findings: []
        )
        let effects = try await Self.tester(["style": .failure], mistake: mistake).effects(of: .comment("/skip"))
        #expect(effects.map(\.outline) == ["style is success"])
    }

    @Test(
        arguments: [
            .comment("/skip it"), .comment("/skipper"), .comment("skip"), .comment("> /skip"),
            .comment("/skip", on: Sample.issue()),
            .comment("/skip", on: Issue(Sample.pullRequest { $0.state = .closed })),
            .pull(.edited, Sample.pullRequest { $0.body = "/skip" }),
        ] as [ForgeEvent]
    )
    func leavesOthersAlone(_ event: ForgeEvent) async throws {
        let tester = try Self.tester(["style": .failure])
        #expect(try await tester.effects(of: event).isEmpty)
        #expect(tester.forge.reads.isEmpty)
    }

    @Test func everyExampleHasAnEffect() async throws {
        #expect(try await PluginTester.idleExamples(in: [Self.tester(["style": .failure])]).isEmpty)
    }
}
