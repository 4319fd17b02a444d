import Foundation
import JobModel
import JobStoreTesting
import Testing

@testable import JobEngine

@Suite(.timeLimit(.minutes(10))) struct JobEngineRestartTests {
    let fixture = EngineFixture()

    @Test func `a graceful end stops runs, and their jobs run again`() async throws {
        let first = try await fixture.withEngine {
            _ = try await fixture.store.create(.sample("a"))
            return try await fixture.run(of: "a")
        }
        let waiting = try #require(try await fixture.store.job(named: "a"))
        #expect(waiting.status.state == .triggered)
        #expect(waiting.status.podRevivalCount == 0)
        #expect(await fixture.backend.stops == [first])
        try await fixture.withEngine(at: .sample + 60) {
            let second = try await fixture.run(of: "a")
            #expect(second != first)
            #expect(await fixture.backend.starts == [first, second])
        }
    }

    @Test func `a run that goes on through a restart is adopted, not started again`() async throws {
        let run = try await startedAndCrashed()
        try await fixture.withEngine {
            await fixture.backend.set(run, .ended(RunEnd(.passed, message: "Job succeeded.", finishedAt: .sample)))
            try await fixture.job("a", reaches: .success)
        }
        #expect(await fixture.backend.starts == [run])
    }

    @Test func `a result from the time between is taken over`() async throws {
        let run = try await startedAndCrashed()
        await fixture.backend.set(run, .ended(RunEnd(.failed, message: "Job failed.", finishedAt: .sample)))
        try await fixture.withEngine {
            try await fixture.job("a", reaches: .failure)
        }
    }

    @Test func `a run that did not survive is started again`() async throws {
        let run = try await startedAndCrashed()
        await fixture.backend.loseEverything()
        try await fixture.withEngine {
            let job = try await fixture.job("a") { $0.status.state == .pending && RunID($0) != run }
            #expect(job.status.podRevivalCount == 1)
        }
    }

    @Test func `a start that was not confirmed is confirmed, not repeated`() async throws {
        var job = ProwJob.sample("a")
        job.status.buildID = "42"
        _ = try await fixture.store.create(job)
        let run = try await fixture.backend.start(job)
        try await fixture.withEngine {
            let confirmed = try await fixture.run(of: "a")
            #expect(confirmed == run)
        }
        #expect(await fixture.backend.starts == [run])
    }

    @Test func `a result that came before the start was stored is not lost`() {
        var job = ProwJob.sample("a")
        job.status.buildID = "42"
        let end = RunEnd(.passed, message: "Job succeeded.", finishedAt: .sample)
        let steps = JobSteps(JobPolicy())
        #expect(steps.ended(RunID(job), &job, end, requeues: true))
        #expect(job.status.state == .success && job.isComplete && job.status.pendingTime == .sample)
    }

    @Test func `an abort from the time between is carried out`() async throws {
        let run = try await startedAndCrashed()
        try await fixture.store.abort("a", "Aborted by ada.")
        try await fixture.withEngine {
            try await fixture.job("a", reaches: .aborted)
        }
        #expect(await fixture.backend.stops.contains(run))
    }

    /// A job that is pending in the store, with a run that the backend knows, and no engine.
    private func startedAndCrashed() async throws -> RunID {
        var job = ProwJob.sample("a", state: .pending)
        job.status.buildID = "42"
        _ = try await fixture.store.create(job)
        return try await fixture.backend.start(job)
    }
}
