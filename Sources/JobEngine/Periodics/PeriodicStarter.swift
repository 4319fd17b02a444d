public import Foundation
public import JobModel
public import Logging

/// Starts periodics when it is time: Prow's horologium.
///
/// It reads the configuration anew at every look, so that changes count at once. A run's name follows from the job and
/// from what it is started for, so that neither a crash at any moment nor a second process starts it twice.
public actor PeriodicStarter {
    private static let shortestPause = Duration.seconds(1)

    private let store: any JobStore
    private let memory: any PeriodicMemory
    private let periodics: @Sendable () -> [Periodic]
    private let namespace: String
    private let pause: @Sendable () -> Duration
    private let clock: any Clock<Duration>
    private let now: @Sendable () -> Date
    private let logger: Logger
    /// What is remembered, and what of it is saved; nil until it was loaded.
    private var state: (current: PeriodicState, saved: PeriodicState)?

    /// A starter; ``run()`` sets it going.
    ///
    /// - Parameters:
    ///   - store: Where runs are put.
    ///   - memory: What is known from before.
    ///   - periodics: The jobs as they are configured now.
    ///   - namespace: The namespace of runs.
    ///   - pause: How long to wait between two looks (`horologium.tick_interval`), one second at least.
    ///   - clock: What waits.
    ///   - now: The time that jobs are compared with.
    ///   - logger: Where starts and faults are told.
    public init(
        store: any JobStore,
        memory: any PeriodicMemory,
        periodics: @escaping @Sendable () -> [Periodic],
        namespace: String,
        pause: @escaping @Sendable () -> Duration,
        clock: any Clock<Duration> = ContinuousClock(),
        now: @escaping @Sendable () -> Date,
        logger: Logger
    ) {
        self.store = store
        self.memory = memory
        self.periodics = periodics
        self.namespace = namespace
        self.pause = pause
        self.clock = clock
        self.now = now
        self.logger = logger
    }

    /// Looks at once, and then again and again until the task is cancelled. What fails is tried again at the next look.
    public func run() async {
        while !Task.isCancelled {
            do {
                try await look()
            } catch {
                logger.error("Periodics can't be started; trying again", metadata: ["error": "\(error)"])
            }
            try? await clock.sleep(for: max(pause(), Self.shortestPause))
        }
    }

    /// Starts what is due. A job that can't be started does not keep others from it.
    ///
    /// - Throws: the first ``JobStoreError``; a fault of the memory.
    func look() async throws {
        let time = now()
        let plans = periodics().compactMap(plan)
        var state = try await known()
        state.current.note(plans, at: time)
        self.state = state
        var failure: JobStoreError?
        for plan in plans {
            do throws(JobStoreError) {
                try await consider(plan, at: time)
            } catch {
                failure = failure ?? error
            }
        }
        try await save()
        if let failure { throw failure }
    }

    private func known() async throws -> (current: PeriodicState, saved: PeriodicState) {
        if let state { return state }
        let loaded = try await memory.load() ?? PeriodicState()
        return (loaded, loaded)
    }

    private func save() async throws {
        guard let current = state?.current, current != state?.saved else { return }
        try await memory.save(current)
        state?.saved = current
    }

    private func plan(_ periodic: Periodic) -> PeriodicPlan? {
        do throws(InvalidCronLine) {
            return try PeriodicPlan(periodic)
        } catch {
            let metadata: Logger.Metadata = ["job": "\(periodic.name)", "error": "\(error)"]
            logger.error("A periodic has no valid cron line", metadata: metadata)
            return nil
        }
    }

    private func consider(_ plan: PeriodicPlan, at time: Date) async throws(JobStoreError) {
        let job = plan.periodic.name
        let tick = state.flatMap { plan.tick(since: $0.current.since(job), at: time) }
        guard plan.needsLastRun(for: tick) else { return }
        let last = try await lastRun(of: job)
        if let start = plan.start(for: tick, after: last, at: time) {
            try await create(plan.periodic, start, after: last, at: time)
        } else if let tick {
            let metadata: Logger.Metadata = ["job": "\(job)", "time": "\(RFC3339.text(tick))"]
            logger.notice("A periodic does not start at its time: its last run was not over", metadata: metadata)
        }
        if let tick { state?.current.note(tick, of: job) }
    }

    private func lastRun(of job: String) async throws(JobStoreError) -> ProwJob? {
        var query = JobQuery()
        query.job = job
        query.type = .periodic
        query.limit = 1
        return try await store.jobs(query).jobs.first
    }

    private func create(
        _ periodic: Periodic,
        _ start: PeriodicStart,
        after last: ProwJob?,
        at time: Date
    ) async throws(JobStoreError) {
        var labels = periodic.base.labels
        if case .retry(let attempt) = start { labels[ProwJobKey.rerun] = "\(attempt)" }
        let run = ProwJob.make(
            name: start.name(of: periodic.name, after: last),
            namespace: namespace,
            spec: ProwJobSpec(periodic: periodic),
            labels: labels,
            annotations: periodic.base.annotations,
            trust: .postMerge,
            at: time
        )
        guard case .created = try await store.create(run) else { return }
        logger.info("A periodic starts", metadata: ["job": "\(periodic.name)", "run": "\(run.name)"])
    }
}
