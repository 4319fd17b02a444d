import Foundation
import JobModel
import JobStoreTesting
import Synchronization
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
            await fixture.clock.pauses(for: .seconds(600))
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
        let timeouts = JobTimeouts().applied(to: JobTimeouts.Own(sample))
        #expect(timeouts == JobTimeouts(pending: .seconds(60), running: .seconds(120)))
    }

    @Test func `a running timeout shorter than the pending one ends only what runs`() {
        let timeouts = JobTimeouts(pending: .seconds(60), running: .seconds(30))
        #expect(timeouts.overdue(after: .seconds(30), isRunning: false) == nil)
        #expect(timeouts.overdue(after: .seconds(30), isRunning: true) == .running)
        #expect(timeouts.overdue(after: .seconds(60), isRunning: false) == .pending)
        #expect(timeouts.overdue(after: .seconds(60), isRunning: true) == .running)
    }

    @Test(arguments: [(RunState.preparing, ProwJobState.error), (.running(RunStart(startedAt: .sample)), .aborted)])
    func `a changed timeout counts for runs that go on`(_ state: RunState, _ end: ProwJobState) async throws {
        let run = try await pending(since: .sample - 120)
        await fixture.backend.set(run, state)
        let policy = Mutex(JobPolicy())
        let engine = fixture.engine(at: .sample) { policy.withLock { $0 } }
        let running = Task { await engine.run() }
        _ = await fixture.clock.nextPause()
        policy.withLock { $0.timeouts = JobTimeouts(pending: .seconds(300), running: .seconds(300)) }
        engine.reconsider()
        await fixture.clock.pauses(for: .seconds(180))
        policy.withLock { $0.timeouts = JobTimeouts(pending: .seconds(60), running: .seconds(60)) }
        engine.reconsider()
        try await fixture.job("a", reaches: end)
        running.cancel()
        await running.value
    }

    @Test func `a run that can't be stopped does not keep its job for ever, and is still hunted`() async throws {
        var fixture = fixture
        fixture.policy.limits.maxConcurrency = 1
        let run = try await pending(since: .sample - 600)
        await fixture.backend.refuseStops(.max)
        try await fixture.withEngine { [fixture] in
            _ = try await fixture.store.create(.sample("b", pull: 8))
            await fixture.clock.pauses(for: .seconds(15 + 120))
            #expect(try await fixture.store.job(named: "a")?.isComplete == false)
            #expect(await fixture.backend.starts == [run])
            fixture.clock.advance(by: .seconds(15 + 120))
            let job = try await fixture.job("a", reaches: .error)
            #expect(job.status.description == "Pod pending timeout.")
            try await fixture.job("b", reaches: .pending)
            #expect(await fixture.backend.forgotten.isEmpty)
            await fixture.backend.refuseStops(0)
            fixture.clock.advance(by: .seconds(60))
            await fixture.backend.reaches { $0.forgotten.contains(run) }
        }
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
