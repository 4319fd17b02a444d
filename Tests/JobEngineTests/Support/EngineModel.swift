import Foundation
import JobEngine
import JobModel
import JobStoreTesting
import Logging
import TestSupport
import Testing

/// A world of random events around an engine: jobs come, runs end or are lost, people abort, backend and store refuse,
/// time passes, the bot crashes and comes back.
struct EngineModel {
    private struct Life {
        let store: SeverableStore
        let backend: SeverableBackend
        let task: Task<Void, Never>
    }

    let store = InMemoryJobStore()
    let backend = ScriptedBackend()
    let clock = ManualClock()
    let policy = JobPolicy(
        limits: JobLimits(maxConcurrency: 3, queueCapacities: ["narrow": 1, "wide": -1]),
        maximumRevivals: 2
    )
    private(set) var created: Set<String> = []
    private var random: SeededGenerator
    private var life: Life?

    init(seed: UInt64) {
        random = SeededGenerator(seed: seed)
    }

    /// Lets things happen, then lets all jobs end.
    mutating func run(steps: Int) async throws {
        begin()
        for _ in 0..<steps {
            try await step()
            for _ in 0..<Int.random(in: 0..<30, using: &random) {
                await Task.yield()
            }
        }
        try await settle()
        await end(gracefully: true)
    }

    private mutating func step() async throws {
        switch Int.random(in: 0..<17, using: &random) {
        case 0..<5: try await createJob()
        case 5..<8: await endRun(try #require(RunEnd.Outcome.allCases.randomElement(using: &random)))
        case 8: await beginRun()
        case 9: try await abortJob()
        case 10: await backend.refuse(times: Int.random(in: 1...3, using: &random), refusal())
        case 11: life?.store.refuse(Int.random(in: 1...5, using: &random))
        case 12: clock.advance(by: .seconds([1, 30, 400, 200_000].randomElement(using: &random) ?? 1))
        case 13: await backend.refuseStops(Int.random(in: 1...12, using: &random))
        case 14, 15:
            await end(gracefully: Bool.random(using: &random))
            begin()
        default:
            await end(gracefully: false)
            await backend.loseEverything()
            begin()
        }
    }

    private mutating func createJob() async throws {
        let kind = Int.random(in: 0..<4, using: &random)
        let pull = Int.random(in: 1...4, using: &random)
        var sample = ProwJob.sample("job-\(created.count)", job: "unit-\(kind)", pull: pull)
        sample.spec.type = Bool.random(using: &random) ? .presubmit : .batch
        sample.spec.maxConcurrency = kind == 0 ? 1 : 0
        sample.spec.jobQueueName = ["", "", "narrow", "wide"].randomElement(using: &random) ?? ""
        sample.spec.errorOnEviction = Int.random(in: 0..<5, using: &random) == 0
        sample.metadata.creationTimestamp = now
        created.insert(sample.name)
        _ = try await store.create(sample)
    }

    private mutating func refusal() -> BackendError {
        Int.random(in: 0..<4, using: &random) == 0 ? .rejected("no containers") : .unavailable("no room")
    }

    private mutating func anyRun() async -> RunID? {
        await backend.live.sorted { $0.description < $1.description }.randomElement(using: &random)
    }

    private mutating func endRun(_ outcome: RunEnd.Outcome) async {
        guard let run = await anyRun() else { return }
        await backend.set(run, .ended(RunEnd(outcome, message: "It is over.", finishedAt: now)))
    }

    private mutating func beginRun() async {
        guard let run = await anyRun() else { return }
        await backend.set(run, .running(RunStart(startedAt: now)))
    }

    private mutating func abortJob() async throws {
        guard let name = created.sorted().randomElement(using: &random) else { return }
        try await store.modify(name) { job in
            guard !job.isComplete, !job.status.state.isTerminal else { return false }
            job.status.state = .aborted
            return true
        }
    }

    private var now: Date {
        .sample + Double(clock.now.offset.components.seconds)
    }

    private mutating func begin() {
        let store = SeverableStore(store)
        let backend = SeverableBackend(backend)
        let engine = JobEngine(
            store: store,
            backend: backend,
            policy: { [policy] in policy },
            clock: clock,
            now: { [clock] in .sample + Double(clock.now.offset.components.seconds) },
            url: { RunID($0).description },
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        )
        life = Life(store: store, backend: backend, task: Task { await engine.run() })
    }

    private mutating func end(gracefully: Bool) async {
        guard let life else { return }
        if !gracefully {
            life.store.sever()
            life.backend.sever()
        }
        life.task.cancel()
        let hasEnded = Watermark()
        let ending = Task {
            await life.task.value
            hasEnded.raise(to: 1)
        }
        while hasEnded.value == 0 {
            // An engine that ends tries a few more times to stop what runs.
            clock.advance(by: .seconds(1))
            await Task.yield()
        }
        await ending.value
        self.life = nil
    }

    /// Ends every run of a job well until no job is left that is not complete, and no run of one that is. If one starves,
    /// this does not return.
    private func settle() async throws {
        var query = JobQuery()
        query.isComplete = false
        while true {
            let incomplete = Set(try await store.jobs(query).jobs.map(\.name))
            let live = await backend.live
            if incomplete.isEmpty, live.isEmpty { return }
            for run in live where incomplete.contains(run.job) {
                await backend.set(run, .ended(RunEnd(.passed, message: "Job succeeded.", finishedAt: now)))
            }
            clock.advance(by: .seconds(1))
            for _ in 0..<20 { await Task.yield() }
            await sweeper.sweep()
        }
    }

    /// What hunts the runs of complete jobs that no engine knows of any more.
    private var sweeper: JobSweeper {
        JobSweeper(
            store: store,
            backend: backend,
            policy: { SweepPolicy(maximumJobAge: .seconds(1_000_000_000), endedRunTTL: .seconds(300)) },
            clock: clock,
            now: { [clock] in .sample + Double(clock.now.offset.components.seconds) },
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        )
    }
}
