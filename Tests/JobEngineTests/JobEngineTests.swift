import Foundation
import JobEngine
import JobModel
import JobStoreTesting
import Synchronization
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(10))) struct JobEngineTests {
    let fixture = EngineFixture()

    @Test func `a job goes from triggered to its result`() async throws {
        try await fixture.withEngine {
            _ = try await fixture.store.create(.sample("a"))
            let pending = try await fixture.job("a", reaches: .pending)
            #expect(pending.status.url == "https://bot.example/jobs/a")
            #expect(pending.status.podName == "a")
            #expect(pending.status.pendingTime == .sample)
            #expect(!pending.status.buildID.isEmpty)

            let start = RunStart(startedAt: .sample, testedCommit: "c0ffee", testedTree: "7ree")
            await fixture.backend.set(RunID(pending), .running(start))
            try await fixture.job("a") { $0.metadata.annotations["bowsprit.dev/tested-tree"] == "7ree" }
            try await fixture.end("a", .passed, message: "Job succeeded after 12 s.")
            let done = try await fixture.job("a", reaches: .success)
            #expect(done.status.description == "Job succeeded after 12 s.")
            #expect(done.status.completionTime == .sample)
            #expect(done.metadata.annotations["bowsprit.dev/tested-commit"] == "c0ffee")
            await fixture.backend.reaches { $0.forgotten == [RunID(pending)] }
        }
    }

    @Test(arguments: [
        (RunEnd.Outcome.passed, ProwJobState.success), (.failed, .failure), (.timedOut, .failure), (.broken, .error),
    ])
    func `every outcome has its state`(_ outcome: RunEnd.Outcome, _ state: ProwJobState) async throws {
        try await fixture.withEngine {
            _ = try await fixture.store.create(.sample("a"))
            try await fixture.end("a", outcome)
            try await fixture.job("a", reaches: state)
        }
    }

    @Test func `a job that is waiting for a scheduler is started`() async throws {
        try await fixture.withEngine {
            _ = try await fixture.store.create(.sample("a", state: .scheduling))
            try await fixture.job("a", reaches: .pending)
        }
    }

    @Test func `a rejected job ends with the backend's reason`() async throws {
        await fixture.backend.refuse(.rejected("The job has no containers."))
        try await fixture.withEngine {
            _ = try await fixture.store.create(.sample("a"))
            let job = try await fixture.job("a", reaches: .error)
            #expect(job.status.description == "The job has no containers.")
        }
    }

    @Test func `a backend that is not available is tried again, under one build id`() async throws {
        await fixture.backend.refuse(.unavailable("no room"), .unavailable("no room"))
        try await fixture.withEngine {
            _ = try await fixture.store.create(.sample("a"))
            let waiting = try await fixture.job("a") { $0.status.description == "Waiting: no room" }
            #expect(waiting.status.state == .triggered)
            #expect(await fixture.clock.skipNextPause() == .seconds(1))
            #expect(await fixture.clock.skipNextPause() == .seconds(2))
            let run = try await fixture.run(of: "a")
            #expect(run.buildID == waiting.status.buildID)
            #expect(await fixture.backend.starts == [run])
        }
    }

    @Test func `a lost run is started again as often as is configured, under a new build id`() async throws {
        var fixture = fixture
        fixture.policy.maximumRevivals = 1
        try await fixture.withEngine { [fixture] in
            _ = try await fixture.store.create(.sample("a"))
            let first = try await fixture.run(of: "a")
            try await fixture.end("a", .lost, message: "The machine went away.")
            let second = RunID(try await fixture.job("a") { $0.status.state == .pending && RunID($0) != first })
            #expect(await fixture.backend.starts == [first, second])
            try await fixture.end("a", .lost, message: "The machine went away.")
            let job = try await fixture.job("a", reaches: .error)
            #expect(job.status.description.contains("The machine went away."))
            #expect(job.status.podRevivalCount == 1)
        }
    }

    @Test func `a lost run is an error where the job says so`() async throws {
        var sample = ProwJob.sample("a")
        sample.spec.errorOnEviction = true
        try await fixture.withEngine { [sample] in
            _ = try await fixture.store.create(sample)
            try await fixture.end("a", .lost, message: "The machine went away.")
            let job = try await fixture.job("a", reaches: .error)
            #expect(job.status.description.hasSuffix("it is not started again: The machine went away."))
            #expect(await fixture.backend.starts.count == 1)
        }
    }

    @Test func `a job that asks for more than it may have never reaches the backend`() async throws {
        var sample = ProwJob.sample("a")
        sample.spec.podSpec = PodSpec(fields: ["hostNetwork": true])
        try await fixture.withEngine { [sample] in
            _ = try await fixture.store.create(sample)
            let job = try await fixture.job("a", reaches: .error)
            #expect(
                job.status.description
                    == "An untrusted job may not use `hostNetwork`: a member can comment /ok-to-test."
            )
        }
        #expect(await fixture.backend.starts.isEmpty)
    }

    @Test func `what a job is allowed is configured`() async throws {
        var sample = ProwJob.sample("a")
        sample.spec.podSpec = PodSpec(fields: ["hostNetwork": true])
        var fixture = fixture
        fixture.policy.permissions.untrusted.privileged = true
        try await fixture.withEngine { [fixture, sample] in
            _ = try await fixture.store.create(sample)
            _ = try await fixture.run(of: "a")
        }
    }

    @Test func `a changed policy lets jobs start at once`() async throws {
        var sample = ProwJob.sample("a")
        sample.spec.jobQueueName = "gpu"
        let policy = Mutex(JobPolicy(limits: JobLimits(queueCapacities: ["gpu": 0])))
        let engine = fixture.engine(at: .sample) { policy.withLock { $0 } }
        let running = Task { await engine.run() }
        _ = try await fixture.store.create(.sample("b", pull: 8))
        _ = try await fixture.store.create(sample)
        _ = try await fixture.run(of: "b")
        policy.withLock { $0.limits.queueCapacities = ["gpu": 1] }
        engine.reconsider()
        _ = try await fixture.run(of: "a")
        running.cancel()
        await running.value
    }

    @Test func `an aborted job is stopped and completed`() async throws {
        try await fixture.withEngine {
            _ = try await fixture.store.create(.sample("a"))
            let run = try await fixture.run(of: "a")
            try await fixture.store.abort("a", "Aborted by ada.")
            let job = try await fixture.job("a", reaches: .aborted)
            #expect(job.status.description == "Aborted by ada.")
            #expect(await fixture.backend.stops == [run])
        }
    }

    @Test func `a job that is aborted while the backend refuses it never starts`() async throws {
        await fixture.backend.refuse(.unavailable("no room"))
        try await fixture.withEngine {
            _ = try await fixture.store.create(.sample("a"))
            await fixture.clock.pauses(for: .seconds(1))
            try await fixture.store.abort("a", "Aborted by ada.")
            try await fixture.job("a", reaches: .aborted)
            fixture.clock.advance(by: .seconds(60))
        }
        #expect(await fixture.backend.starts.isEmpty)
    }

    @Test func `a newer run of the same presubmit replaces the older, unsaid on GitHub`() async throws {
        try await fixture.withEngine {
            _ = try await fixture.store.create(.sample("old"))
            let old = try await fixture.run(of: "old")
            _ = try await fixture.store.create(.sample("new", sha: "3333333333333333333333333333333333333333"))
            let replaced = try await fixture.job("old", reaches: .aborted)
            #expect(replaced.status.prevReportStates["github-reporter"] == .aborted)
            #expect(replaced.status.description == "A newer run of this job replaces it.")
            #expect(await fixture.backend.stops == [old])
            try await fixture.job("new", reaches: .pending)
        }
    }

    @Test func `a job that is deleted while it is stored keeps no place, and the engine rests`() async throws {
        let store = DeletingStore(fixture.store)
        let policy = JobPolicy(limits: JobLimits(maxConcurrency: 1))
        let engine = fixture.engine(on: store, at: .sample) { policy }
        let running = Task { await engine.run() }
        for name in ["a", "b"] {
            _ = try await store.create(.sample(name, pull: name == "a" ? 1 : 2))
            await fixture.backend.reaches { $0.starts.contains { $0.job == name } }
            let run = try #require(await fixture.backend.starts.last)
            await fixture.backend.set(run, .ended(RunEnd(.passed, message: "It is over.", finishedAt: .sample)))
        }
        for _ in 0..<5000 { await Task.yield() }
        #expect(store.reads < 50)
        running.cancel()
        await running.value
    }

    @Test func `a job waits for its turn`() async throws {
        var fixture = fixture
        fixture.policy.limits.maxConcurrency = 1
        try await fixture.withEngine { [fixture] in
            _ = try await fixture.store.create(.sample("a", pull: 1))
            _ = try await fixture.store.create(.sample("b", pull: 2))
            let first = try await fixture.run(of: "a")
            #expect(await fixture.backend.starts == [first])
            try await fixture.end("a", .passed)
            let second = try await fixture.run(of: "b")
            #expect(await fixture.backend.starts == [first, second])
        }
    }
}

extension JobStore {
    func abort(_ name: String, _ reason: String) async throws {
        try await modify(name) { job in
            job.status.state = .aborted
            job.status.description = reason
            return true
        }
    }
}
