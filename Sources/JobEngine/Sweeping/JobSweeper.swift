public import Foundation
import JobModel
public import Logging
import Metrics

/// Removes old jobs from a store, and what is left of their runs from a backend. Results in storage stay.
///
/// It asks for little at a time: jobs page by page, the oldest first, until a page has none that is old enough.
public struct JobSweeper: Sendable {
    private let store: any JobStore
    private let backend: any JobBackend
    private let policy: @Sendable () -> SweepPolicy
    private let clock: any Clock<Duration>
    private let now: @Sendable () -> Date
    private let logger: Logger

    /// A sweeper; ``run()`` sets it going.
    ///
    /// - Parameters:
    ///   - store: The jobs.
    ///   - backend: Where they ran.
    ///   - policy: What is configured; asked again before each sweep.
    ///   - clock: What waits between sweeps.
    ///   - now: The time that ages are counted to.
    ///   - logger: Where faults are told.
    public init(
        store: any JobStore,
        backend: any JobBackend,
        policy: @escaping @Sendable () -> SweepPolicy,
        clock: any Clock<Duration> = ContinuousClock(),
        now: @escaping @Sendable () -> Date,
        logger: Logger
    ) {
        self.store = store
        self.backend = backend
        self.policy = policy
        self.clock = clock
        self.now = now
        self.logger = logger
    }

    /// Sweeps at once and then periodically, until the task is cancelled. What fails is tried again the next time.
    public func run() async {
        while !Task.isCancelled {
            await sweep()
            try? await clock.sleep(for: max(.seconds(1), policy().period))
        }
    }

    /// Sweeps once.
    public func sweep() async {
        let began = now()
        let plan = SweepPlan(policy: policy(), now: began)
        await sweepJobs(plan)
        await sweepRuns(plan)
        Metrics.Timer(label: "sinker_loop_duration_seconds").recordSeconds(now().timeIntervalSince(began))
    }

    private func sweepJobs(_ plan: SweepPlan) async {
        do throws(JobStoreError) {
            Gauge(label: "sinker_prow_jobs_existing").record(try await store.count())
        } catch {
            return fail("Jobs can't be counted", error, "sinker_prow_jobs_cleaning_errors", reason: "list")
        }
        var query = JobQuery()
        query.isComplete = true
        query.order = .oldestFirst
        var newest: [String: ProwJob] = [:]
        repeat {
            do throws(JobStoreError) {
                let page = try await store.jobs(query)
                for job in page.jobs where plan.isAged(job) {
                    if job.spec.type == .periodic, newest[job.spec.job] == nil {
                        newest[job.spec.job] = try await newestPeriodic(job.spec.job)
                    }
                    guard let reason = plan.reason(toRemove: job, newest: newest[job.spec.job]) else { continue }
                    await remove(job, reason)
                }
                query.cursor = page.jobs.contains(where: plan.isAged) ? page.next : nil
            } catch {
                return fail("Old jobs can't be looked for", error, "sinker_prow_jobs_cleaning_errors", reason: "list")
            }
        } while query.cursor != nil && !Task.isCancelled
    }

    private func newestPeriodic(_ name: String) async throws(JobStoreError) -> ProwJob? {
        var query = JobQuery()
        query.job = name
        query.type = .periodic
        query.limit = 1
        return try await store.jobs(query).jobs.first
    }

    private func remove(_ job: ProwJob, _ reason: SweepReason) async {
        do {
            try await store.delete(named: job.name)
            count("sinker_prow_jobs_cleaned", reason.rawValue)
        } catch {
            fail("An old job can't be removed", error, "sinker_prow_jobs_cleaning_errors", reason: reason.rawValue)
        }
    }

    private func sweepRuns(_ plan: SweepPlan) async {
        do throws(BackendError) {
            let runs = try await backend.knownRuns()
            Gauge(label: "sinker_pods_existing").record(runs.count)
            for run in runs where !Task.isCancelled {
                await sweep(run, plan)
            }
        } catch {
            fail("What runs left behind can't be looked for", error, "sinker_pod_removal_errors", reason: "list")
        }
    }

    private func sweep(_ run: RunID, _ plan: SweepPlan) async {
        do {
            let job = try await store.job(named: run.job)
            guard let reason = plan.reason(toForget: run, of: job) else { return }
            try await backend.stop(run, grace: .zero)
            await backend.forget(run)
            count("sinker_pods_removed", reason.rawValue)
        } catch {
            fail("What a run left behind can't be removed", error, "sinker_pod_removal_errors", reason: "remove")
        }
    }

    private func count(_ label: String, _ reason: String) {
        Counter(label: label, dimensions: [("reason", reason)]).increment()
    }

    private func fail(_ message: Logger.Message, _ error: any Error, _ label: String, reason: String) {
        logger.error(message, metadata: ["error": "\(error)"])
        count(label, reason)
    }
}
