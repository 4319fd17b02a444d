import PluginKit
import PluginTesting
import RefreshPlugin
import Testing

@Suite struct RefreshTests {
    static let pull = Sample.pullRequest()

    static func tester(hasJobs: Bool = true) throws -> PluginTester<Refresh> {
        var facts = FakeForge.Facts()
        facts.pullRequests[pull.id] = Sample.pullRequest { $0.head.sha = "9999999999999999999999999999999999999999" }
        let jobs = FakeJobs(central: hasJobs ? [try Presubmit(base: JobBase(name: "unit"))] : [])
        return PluginTester(Refresh(configuration: .init()), facts: facts, jobs: jobs)
    }

    @Test(
        arguments: [
            .comment("/refresh"), .comment("/REFRESH \r\nplease"), .review(.commented, body: "/refresh"),
        ] as [ForgeEvent]
    )
    func reportsOnTheHead(_ event: ForgeEvent) async throws {
        let tester = try Self.tester()
        #expect(
            try await tester.effects(of: event)
                == [.reportJobs(of: Self.pull.id, at: "9999999999999999999999999999999999999999")]
        )
        #expect(tester.forge.reads == ["pullRequest"])
    }

    @Test func saysThatThereAreNoJobs() async throws {
        let tester = try Self.tester(hasJobs: false)
        let refusal = "There is nothing to report: no jobs are configured for harbor/lantern."
        #expect(try await tester.refusal(of: .comment("/refresh")) == refusal)
        #expect(tester.forge.reads.isEmpty)
    }

    @Test(
        arguments: [
            .comment("/refresh all"), .comment("/refreshing"), .comment("/refresh", on: Sample.issue()),
            .comment("/refresh", on: Issue(Sample.pullRequest { $0.state = .closed })), .pull(.synchronize),
        ] as [ForgeEvent]
    )
    func leavesOthersAlone(_ event: ForgeEvent) async throws {
        let tester = try Self.tester()
        #expect(try await tester.effects(of: event).isEmpty)
        #expect(tester.forge.reads.isEmpty)
    }

    @Test func everyExampleHasAnEffect() async throws {
        #expect(try await PluginTester.idleExamples(in: [Self.tester()]).isEmpty)
    }
}
