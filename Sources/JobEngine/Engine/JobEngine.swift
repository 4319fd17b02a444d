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
/// after a crash, a job whose run is lost is started again ``JobPolicy/maximumRevivals`` times. A job that asks for more
/// than ``JobPolicy/permissions`` allow is refused here, before any backend sees it.
public actor JobEngine {
    let store: any JobStore
    let backend: any JobBackend
    let settings: JobEngineSettings
    let policy: @Sendable () -> JobPolicy
    let clock: any Clock<Duration>
    let now: @Sendable () -> Date
    let buildIDs: BuildIDGenerator
    let url: @Sendable (ProwJob) -> String
    let logger: Logger
    let timekeeper: Timekeeper

    private var board = JobBoard()
    private let wakeups: AsyncStream<Void>
    private let waker: AsyncStream<Void>.Continuation

    /// An engine; ``run()`` sets it going, once.
    ///
    /// - Parameters:
    ///   - store: The jobs.
    ///   - backend: What runs them.
    ///   - settings: How they are treated.
    ///   - policy: What is configured; asked again at every step, see ``reconsider()``.
    ///   - clock: What waits: before something is tried again, and for what takes too long.
    ///   - now: The time that is written into jobs.
    ///   - url: The web page of a job's run, whose build id is set.
    ///   - logger: Where faults are told.
    public init(
        store: any JobStore,
        backend: any JobBackend,
        settings: JobEngineSettings = JobEngineSettings(),
        policy: @escaping @Sendable () -> JobPolicy = { JobPolicy() },
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
        self.policy = policy
        buildIDs = BuildIDGenerator(now: now)
        timekeeper = Timekeeper(clock: clock) { policy().timeouts }
        (wakeups, waker) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    /// Runs jobs until the task is cancelled; then stops what runs, stores that, and returns.
    public func run() async {
        await withDiscardingTaskGroup { group in
            group.addTask { await self.followStore() }
            group.addTask { await self.keepTime() }
            for await _ in wakeups {
                for action in board.nextActions(limits: policy().limits) {
                    group.addTask {
                        await self.perform(action)
                        await self.finished(action)
                    }
                }
            }
        }
    }

    /// Looks again whether a job may start, and which ones take too long, after the policy has changed.
    public nonisolated func reconsider() {
        timekeeper.lookAgain()
        waker.yield()
    }

    private func finished(_ action: EngineAction) {
        board.finished(action)
        waker.yield()
    }

    /// Takes note of a job as the engine has just stored it.
    func noteOwn(_ job: ProwJob) {
        if board.note(job, isOwn: true) { waker.yield() }
    }

    /// The version of a job that is on the board; nil when it is not.
    func knownVersion(of name: String) -> ResourceVersion? {
        board.entries[name]?.version
    }

    /// Forgets a job, unless another version of it has become known.
    func forget(_ name: String, knownAs version: ResourceVersion) {
        guard knownVersion(of: name) == version else { return }
        board.remove(name)
        waker.yield()
    }

    private func note(_ job: ProwJob) {
        buildIDs.observe(job.status.buildID)
        if board.note(job) { waker.yield() }
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
        board.keep(Set(page.jobs.map(\.name)))
        page.jobs.forEach { note($0) }
        waker.yield()
        for try await change in store.watch(from: page.version) {
            switch change {
            case .stored(let job):
                note(job)
            case .deleted(let name, _):
                board.remove(name)
                waker.yield()
            }
        }
    }
}
