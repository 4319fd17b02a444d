import Foundation
import JobModel
import JobStoreTesting
import TestSupport
import Testing

@testable import JobEngine

@Suite(.timeLimit(.minutes(10))) struct JobEngineTimeoutTests {
    let fixture = EngineFixture()

    @Test(arguments: [0.0, 90])
    func `a job that no backend takes is an error in the end, restarts or not`(_ secondsBefore: Double) async throws {
        await fixture.backend.refuse(times: 20, .unavailable("no room"))
        var sample = ProwJob.sample("a")
        sample.status.buildID = BuildIDGenerator { .sample - secondsBefore }.next()
        _ = try await fixture.store.create(sample)
        try await fixture.withEngine {
            var waited = Duration.zero
            while waited < .seconds(300 - secondsBefore) { waited += await fixture.clock.skipNextPause() }
            #expect(waited == .seconds(300 - secondsBefore))
            let job = try await fixture.job("a", reaches: .error)
            #expect(job.status.description == "Pod scheduling timeout.")
            #expect(await fixture.backend.starts.isEmpty)
        }
    }

    @Test(arguments: [0.0, 590])
    func `a run that does not get ready is stopped, and its job an error`(_ secondsBefore: Double) async throws {
        let run = try await pending(since: .sample - secondsBefore)
        try await fixture.withEngine {
            await fixture.clock.pauses(for: .seconds(600 - secondsBefore))
            fixture.clock.advance(by: .seconds(600 - secondsBefore))
            let job = try await fixture.job("a", reaches: .error)
            #expect(job.status.description == "Pod pending timeout.")
            #expect(await fixture.backend.stops == [run])
            #expect(await fixture.backend.starts == [run])
        }
    }

    @Test func `a run that takes too long is aborted, checkout included`() async throws {
        let run = try await pending(since: .sample)
        try await fixture.withEngine {
            await fixture.backend.set(run, .running(RunStart(startedAt: .sample, testedTree: "7ree")))
            try await fixture.job("a") { $0.metadata.annotations["bowsprit.dev/tested-tree"] == "7ree" }
            await fixture.clock.pauses(for: .seconds(600))
            fixture.clock.advance(by: .seconds(600))
            await fixture.clock.pauses(for: .seconds(48 * 3600 - 600))
            fixture.clock.advance(by: .seconds(48 * 3600 - 600))
            let job = try await fixture.job("a", reaches: .aborted)
            #expect(job.status.description == "Pod running timeout.")
            #expect(await fixture.backend.stops == [run])
        }
    }

    @Test func `the decoration of a job wins over what is configured`() {
        var sample = ProwJob.sample("a")
        sample.spec.decorationConfig = DecorationConfig()
        sample.spec.decorationConfig?.podPendingTimeout = .minutes(1)
        sample.spec.decorationConfig?.podRunningTimeout = .minutes(2)
        let timeouts = JobTimeouts().applied(to: sample)
        #expect(timeouts == JobTimeouts(pending: .seconds(60), running: .seconds(120)))
    }

    @Test func `a running timeout shorter than the pending one ends only what runs`() {
        let timeouts = JobTimeouts(pending: .seconds(60), running: .seconds(30))
        #expect(timeouts.overdue(after: .seconds(30), isRunning: false) == nil)
        #expect(timeouts.overdue(after: .seconds(30), isRunning: true) == .running)
        #expect(timeouts.overdue(after: .seconds(60), isRunning: false) == .pending)
        #expect(timeouts.overdue(after: .seconds(60), isRunning: true) == .running)
    }

    @Test func `a result from a long time without the bot counts, not the time`() async throws {
        let run = try await pending(since: .sample - 3 * 86_400)
        await fixture.backend.set(run, .ended(RunEnd(.passed, message: "Job succeeded.", finishedAt: .sample)))
        try await fixture.withEngine {
            try await fixture.job("a", reaches: .success)
        }
    }

    @Test func `a build id tells when it was made`() throws {
        let id = BuildIDGenerator { .sample }.next()
        #expect(try #require(BuildIDGenerator.time(of: id)) == .sample)
        #expect(BuildIDGenerator.time(of: "local") == nil)
    }

    /// The run of job `a`, which a backend took at a time before the engine began.
    private func pending(since time: Date) async throws -> RunID {
        var job = ProwJob.sample("a", state: .pending)
        job.status.buildID = "42"
        job.status.pendingTime = time
        _ = try await fixture.store.create(job)
        return try await fixture.backend.start(job)
    }
}
