import PluginKit
import PluginTesting
import Testing

@Suite struct TestCommandTests {
    static let failed = World(statuses: ["unit": .failure, "e2e": .error, "lint": .success, "fuzz": .failure])
    static let docs = World(files: ["README.md"])

    /// A world, a comment by a member, and what it does.
    @Test(
        arguments: [
            (World(), "/test unit", ["prune", "run unit"]),
            (World(), "/test unit,", ["prune", "run unit"]),
            (World(), "/test unit please", ["prune", "run unit"]),
            (World(), "/test unit e2e", ["prune", "run unit,e2e"]),
            (World(), "/test e2e, unit nope", ["prune", "run unit,e2e"]),
            (World(), "/test e2e\r\n/test fuzz\r\n", ["prune", "run e2e,fuzz"]),
            (World(), "/test docs", ["prune", "run docs"]),
            (World(), "/test all", ["prune", "run unit,lint"]),
            (World(), "/test all, please", ["prune", "run unit,lint"]),
            (docs, "/test all", ["prune", "run unit,docs,lint"]),
            (World(), "/test all\n/test e2e", ["prune", "run unit,lint,e2e"]),
            (World(), "/test-manual-required", ["prune", "run e2e,bench"]),
            (failed, "/retest", ["prune", "run unit,e2e,fuzz"]),
            (failed, "/retest-required", ["prune", "run unit,e2e"]),
            (docs, "/retest", ["prune", "run unit,docs,lint"]),
            (World(statuses: ["unit": .pending, "lint": .success]), "/retest", ["prune", "reply"]),
            (
                World(statuses: ["docs": .failure, "unit": .success, "lint": .success]), "/retest",
                ["prune", "run docs"]
            ),
            (World(isMergeable: true), "/test unit", ["prune", "run unit"]),
            (World(isMergeable: false), "/test unit", ["prune", "reply"]),
            (World(isDraft: true), "/test unit", ["prune", "run unit"]),
            (World(), "/bench", ["run bench"]),
            (World(), "/abort", ["abort"]),
            (World(), "/abort all", ["abort"]),
            (World(), "/abort unit e2e", ["abort unit e2e"]),
            (World(), "/abort unit\n/abort all", ["abort"]),
            (World(), "/abort\n/test unit", ["abort", "prune", "run unit"]),
            (World(isMergeable: false), "/abort", ["abort"]),
            (World(), "/aborted", []),
            (World(), "/bench fast", ["run bench"]),
            (World(), "/test ?", ["prune", "reply"]),
            (World(), "/test?", ["prune", "reply"]),
            (World(), "/test", ["prune", "reply"]),
            (World(), "/test nope", ["prune", "reply"]),
            (World(), "/test old", ["prune", "reply"]),
            (World(), "/retest unit", ["prune", "reply"]),
            (World(), "/test unit\n/test ?", ["prune", "reply"]),
            (World(), "```\n/test e2e\n```\n/test unit", ["prune", "run unit"]),
            (World(), "```\r\n/test e2e\r\n```\r\n/test unit", ["prune", "run unit"]),
            (World(), "<!-- /test all -->\n/test unit", ["prune", "run unit"]),
            (World(), "```\n/test unit\n```", []),
            (World(), "/Test unit", []),
            (World(), "/lgtm", []),
            (World(), " /test unit", []),
            (World(), "/ok-to-test now", []),
        ] as [(World, String, [String])]
    )
    func answersComments(_ world: World, _ body: String, _ changes: [String]) async throws {
        #expect(try await world.tester().effects(of: world.comment(body)).map(\.short) == changes)
    }

    @Test(
        arguments: [
            (
                failed.with { $0.statuses = ["unit": .success, "lint": .pending] }, "/retest",
                "There is nothing to run: no job failed on 1111111, and none is missing."
            ),
            (
                World(jobs: FakeJobs(central: [World.job("unit")].compactMap(\.self))), "/test-manual-required", nil
            ),
            (
                World(jobs: FakeJobs(central: [World.job("a") { $0.alwaysRun = true }].compactMap(\.self))),
                "/test-manual-required", "There is nothing to run: no job that you ask for is for `main`."
            ),
            (
                World(isMergeable: false), "/test unit",
                "No job starts: 1111111 conflicts with `main`. Rebase it and ask again."
            ),
        ] as [(World, String, String?)]
    )
    func saysWhyNothingStarts(_ world: World, _ body: String, _ reply: String?) async throws {
        #expect(try await world.tester().effects(of: world.comment(body)).compactMap(\.words).first == reply)
    }

    @Test(arguments: [("Please deploy this.", ["run deploy"]), ("`Please deploy this.`", []), ("Thanks.", [])])
    func knowsJobsByOtherTexts(_ body: String, _ changes: [String]) async throws {
        let deploy = World.job("deploy") { job in
            if let trigger = try? RegularExpression("(?m)^Please deploy") { job.trigger = trigger }
        }
        let world = World(jobs: FakeJobs(central: [deploy].compactMap(\.self)))
        #expect(try await world.tester().effects(of: world.comment(body)).map(\.short) == changes)
    }

    @Test func describesTheJob() async throws {
        let world = World()
        let effects = try await world.tester().effects(of: world.comment("/retest\n/test fuzz"))
        let requests = effects.flatMap(\.requests)
        #expect(requests.map(\.spec.job) == ["unit", "lint", "fuzz"])
        #expect(
            requests.map(\.labels)
                == ["false", "true", "true"].map {
                    ["team": "keepers", "prow.k8s.io/is-optional": $0, "prow.k8s.io/retest": "true"]
                }
        )
        let refs = try #require(requests.first?.spec.refs)
        #expect(refs.baseSHA == "3333333333333333333333333333333333333333")
        #expect(refs.pulls.map(\.sha) == [world.pull.head.sha.text])
        #expect(refs.pulls.map(\.number) == [14])
    }

    @Test func jobsThatAreNotRetestedHaveNoSuchLabel() async throws {
        let world = World()
        let request = try await world.tester().effects(of: world.comment("/test fuzz")).flatMap(\.requests).first
        #expect(request?.labels == ["team": "keepers", "prow.k8s.io/is-optional": "true"])
    }

    @Test func aBrokenConfigurationLeavesCentralJobs() async throws {
        let world = World().with { $0.jobs.mistake = World.mistake() }
        let effects = try await world.tester().effects(of: world.comment("/test unit"))
        #expect(effects.map(\.short) == ["prow-config is failure", "notice", "prune", "reply", "run unit"])
        let reply = effects.compactMap { if case .reply(let text) = $0 { text } else { nil } }
        #expect(
            reply == [
                "The repository's own job configuration has mistakes, so no job in it runs. The context `prow-config` and "
                    + "my comment about it say which."
            ]
        )
        #expect(try await world.tester().effects(of: world.comment("/lgtm")).isEmpty)
    }

    /// What is asked of the forge, by comment.
    @Test(
        arguments: [
            (World(), "Looks good.", "ben", []),
            (World(), "/test unit", "bowsprit", []),
            (World(), "/test unit", "bowsprit[bot]", []),
            (World(jobs: FakeJobs()), "/lgtm", "ben", []),
            (World(), "/lgtm", "ben", ["pullRequest", "isMember(of:)", "head"]),
            (
                World(author: "eve"), "/lgtm", "mallory",
                [
                    "pullRequest", "isMember(of:)", "isCollaborator", "isMember(of:)", "isCollaborator", "labels(on:)",
                    "head",
                ]
            ),
            (
                World(), "/test unit", "ben",
                ["isMember(of:)", "labels(on:)", "pullRequest", "headFirstSeen", "head", "comments", "isMember(of:)"]
            ),
            (
                World(), "/test unit", "ada",
                ["isMember(of:)", "labels(on:)", "pullRequest", "head", "comments", "isMember(of:)"]
            ),
            (
                World(labels: ["ok-to-test"]), "/retest", "ben",
                ["isMember(of:)", "labels(on:)", "pullRequest", "head", "statuses", "changedFiles", "comments"]
            ),
        ] as [(World, String, Login, [String])]
    )
    func asksLittle(_ world: World, _ body: String, _ login: Login, _ reads: [String]) async throws {
        let tester = try world.tester()
        _ = try await tester.effects(of: world.comment(body, by: login))
        #expect(tester.forge.reads == reads)
    }

    @Test(
        arguments: [
            .comment("/test unit", by: "ben", on: Sample.issue()),
            .comment("/test unit", by: "ben", on: Issue(Sample.pullRequest { $0.state = .closed })),
            .pull(.edited, Sample.pullRequest { $0.body = "/test unit" }),
        ] as [ForgeEvent]
    )
    func leavesOthersAlone(_ event: ForgeEvent) async throws {
        #expect(try await World().tester().effects(of: event).isEmpty)
    }

    @Test func readsDescriptionsAndReviews() async throws {
        let tester = try World().tester()
        let opened = ForgeEvent.pull(.opened, Sample.pullRequest { $0.body = "/test e2e" })
        #expect(try await tester.effects(of: opened).map(\.short) == ["prune", "run e2e", "run unit,lint"])
        let review = ForgeEvent.review(.commented, body: "/test e2e")
        #expect(try await tester.effects(of: review).map(\.short) == ["prune", "run e2e"])
    }

    @Test(
        arguments: [
            ("/retest", ["prune", "run unit,lint", "rerun runs"]),
            ("/test all", ["prune", "run unit,lint", "rerun runs"]),
            ("/test unit", ["prune", "run unit"]), ("/test ?", ["prune", "reply"]),
            ("/ok-to-test", ["+ok-to-test", "run unit,lint", "approve runs"]),
        ]
    )
    func runsWorkflowsToo(_ body: String, _ changes: [String]) async throws {
        let world = World(settings: #"{"trigger_github_workflows": true}"#)
        let effects = try await world.tester().effects(of: world.comment(body))
        #expect(effects.map(\.short) == changes)
        let runs = WorkflowRuns(repository: Sample.repository, branch: "glow", sha: world.pull.head.sha)
        #expect(effects.filter { $0.short == "rerun runs" }.allSatisfy { $0 == .rerunFailedWorkflowRuns(runs) })
        #expect(effects.filter { $0.short == "approve runs" }.allSatisfy { $0 == .approveWorkflowRuns(runs) })
    }

    @Test func everyExampleHasAnEffect() async throws {
        let jobs = FakeJobs(central: [World.job("pull-lantern-unit")].compactMap(\.self))
        let worlds = try [World().tester(), World(jobs: jobs).tester()]
        #expect(try await PluginTester.idleExamples(in: worlds).isEmpty)
    }
}
