import Foundation
import JobEngine
import JobModel
import JobStoreTesting
import Logging
import Testing

/// A world of random events around an engine: jobs come, runs end, people abort, the bot crashes and comes back.
struct EngineModel {
    private struct Life {
        let store: SeverableStore
        let backend: SeverableBackend
        let task: Task<Void, Never>
    }

    let store = InMemoryJobStore()
    let backend = ScriptedBackend()
    let limit = 3
    private var lives = 0
    private var random: SeededGenerator
    private var life: Life?
    private var created = 0

    init(seed: UInt64) {
        random = SeededGenerator(state: seed)
    }

    /// Lets things happen, then lets all jobs end.
    mutating func run(steps: Int) async throws {
        begin()
        for _ in 0..<steps {
            try await step()
            for _ in 0..<Int.random(in: 0..<30, using: &random) {
                await Task.yield()
            }
            await check()
        }
        try await settle()
        await end(gracefully: true)
    }

    private mutating func step() async throws {
        switch Int.random(in: 0..<10, using: &random) {
        case 0..<4: try await createJob()
        case 4..<7: await endRun(try #require(RunEnd.Outcome.allCases.randomElement(using: &random)))
        case 7: try await abortJob()
        case 8:
            await end(gracefully: Bool.random(using: &random))
            begin()
        default:
            await end(gracefully: false)
            await backend.loseEverything()
            begin()
        }
    }

    private mutating func createJob() async throws {
        created += 1
        let job = Int.random(in: 0..<4, using: &random)
        var sample = ProwJob.sample("job-\(created)", job: "unit-\(job)", pull: Int.random(in: 1...4, using: &random))
        sample.spec.maxConcurrency = job == 0 ? 1 : 0
        _ = try await store.create(sample)
    }

    private mutating func endRun(_ outcome: RunEnd.Outcome) async {
        guard let run = await backend.live.sorted(by: { $0.description < $1.description }).randomElement(using: &random)
        else { return }
        await backend.set(run, .ended(RunEnd(outcome, message: "It is over.", finishedAt: .sample)))
    }

    private mutating func abortJob() async throws {
        guard let name = (1...max(1, created)).randomElement(using: &random).map({ "job-\($0)" }) else { return }
        guard try await store.job(named: name) != nil else { return }
        try await store.modify(name) { job in
            guard !job.isComplete, !job.status.state.isTerminal else { return false }
            job.status.state = .aborted
            return true
        }
    }

    private mutating func begin() {
        let store = SeverableStore(store)
        let backend = SeverableBackend(backend)
        lives += 1
        let start = Date.sample + Double(lives)
        let engine = JobEngine(
            store: store,
            backend: backend,
            settings: JobEngineSettings(maximumRevivals: 2),
            limits: { [limit] in JobLimits(maxConcurrency: limit) },
            clock: ImpatientClock(),
            now: { start },
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
        await life.task.value
        self.life = nil
    }

    /// Ends every run well until no job is left that is not complete.
    private func settle() async throws {
        var query = JobQuery()
        query.isComplete = false
        while try await !store.jobs(query).jobs.isEmpty {
            for run in await backend.live {
                await backend.set(run, .ended(RunEnd(.passed, message: "Job succeeded.", finishedAt: .sample)))
            }
            await Task.yield()
        }
    }

    /// What holds at any time.
    private func check() async {
        let (live, starts) = await (backend.live, backend.starts)
        #expect(live.count <= limit, "more runs than the limit: \(live)")
        #expect(Set(live.map(\.job)).count == live.count, "two runs of one job: \(live)")
        #expect(Set(starts).count == starts.count, "a run was started twice: \(starts)")
    }
}

/// Numbers that look random and follow from a seed: SplitMix64, see https://prng.di.unimi.it/splitmix64.c.
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
