public import Foundation
public import JobModel
public import Logging
import Metrics

/// Runs the jobs of a store on a backend: starts them in order and within limits, follows them to their end, stops those
/// that were aborted or replaced.
///
/// The store is the only truth: whatever the engine was doing when it ended, the next one finds the jobs as they are and
/// goes on. A job is started under a build id that was stored before, and a backend starts a run once, so no run is
/// started twice. A graceful end (cancelling ``run()``) stops the runs and makes their jobs wait for a start again;
/// after a crash, a job whose run is lost is started again ``JobEngineSettings/maximumRevivals`` times.
public actor JobEngine {
    let store: any JobStore
    let backend: any JobBackend
    let settings: JobEngineSettings
    let steps: JobSteps
    let clock: any Clock<Duration>
    let now: @Sendable () -> Date
    let buildIDs: BuildIDGenerator
    let url: @Sendable (ProwJob) -> String
    let logger: Logger

    private let limits: @Sendable () -> JobLimits
    private var jobs = JobTable()
    private var inProgress: Set<EngineAction> = []
    private let wakeups: AsyncStream<Void>
    private let waker: AsyncStream<Void>.Continuation

    /// An engine; ``run()`` sets it going, once.
    ///
    /// - Parameters:
    ///   - store: The jobs.
    ///   - backend: What runs them.
    ///   - settings: How they are treated.
    ///   - limits: How many run at a time; asked again whenever one may start.
    ///   - clock: What waits before something is tried again.
    ///   - now: The time that is written into jobs.
    ///   - url: The web page of a job's run, whose build id is set.
    ///   - logger: Where faults are told.
    public init(
        store: any JobStore,
        backend: any JobBackend,
        settings: JobEngineSettings = JobEngineSettings(),
        limits: @escaping @Sendable () -> JobLimits = { JobLimits() },
        clock: any Clock<Duration> = ContinuousClock(),
        now: @escaping @Sendable () -> Date,
        url: @escaping @Sendable (ProwJob) -> String,
        logger: Logger
    ) {
        self.store = store
        self.backend = backend
        self.settings = settings
        self.clock = clock
        self.now = now
        self.url = url
        self.logger = logger
        steps = JobSteps(machine: JobStateMachine(maximumRevivals: settings.maximumRevivals))
        buildIDs = BuildIDGenerator(now: now)
        self.limits = limits
        (wakeups, waker) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    /// Runs jobs until the task is cancelled; then stops what runs, stores that, and returns.
    public func run() async {
        await withDiscardingTaskGroup { group in
            group.addTask { await self.followStore() }
            for await _ in wakeups {
                for action in nextActions() {
                    group.addTask {
                        await self.perform(action)
                        await self.finished(action)
                    }
                }
            }
        }
    }

    private func nextActions() -> [EngineAction] {
        let actions = EnginePlan(limits: limits()).actions(for: jobs.inOrder, inProgress: inProgress)
        inProgress.formUnion(actions)
        return actions
    }

    private func finished(_ action: EngineAction) {
        inProgress.remove(action)
        waker.yield()
    }

    /// Takes note of a job as it is stored now.
    func note(_ job: ProwJob) {
        buildIDs.observe(job.status.buildID)
        if jobs.note(job) {
            waker.yield()
        }
    }

    /// Keeps the table of jobs like the store, through all of the store's troubles.
    private func followStore() async {
        var failures = 0
        while !Task.isCancelled {
            do {
                try await followOnce { failures = 0 }
            } catch {
                guard !Task.isCancelled else { return }
                failures += 1
                logger.error("The job store can't be followed; trying again", metadata: ["error": "\(error)"])
                try? await clock.sleep(for: settings.backoff.delay(after: failures))
            }
        }
    }

    private func followOnce(_ succeeded: () -> Void) async throws {
        var query = JobQuery()
        query.isComplete = false
        query.order = .oldestFirst
        let page = try await store.allJobs(query)
        succeeded()
        jobs = JobTable()
        page.jobs.forEach { note($0) }
        waker.yield()
        for try await change in store.watch(from: page.version) {
            switch change {
            case .stored(let job):
                note(job)
            case .deleted(let name, _):
                jobs.remove(name)
            }
        }
    }
}
