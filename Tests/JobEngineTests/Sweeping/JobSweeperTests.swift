import Foundation
import JobModel
import JobStoreTesting
import Logging
import Metrics
import MetricsTestKit
import TestSupport
import Testing

@testable import JobEngine

@Suite(.timeLimit(.minutes(10))) struct JobSweeperTests {
    let store = InMemoryJobStore()
    let backend = ScriptedBackend()
    let clock = ManualClock()

    private var sweeper: JobSweeper { sweeper(of: store) }

    private func sweeper(of store: any JobStore) -> JobSweeper {
        JobSweeper(
            store: store,
            backend: backend,
            policy: { SweepPolicy(period: .seconds(600), periodics: ["nightly"]) },
            clock: clock,
            now: { .sample },
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        )
    }

    @Test func `old jobs are removed over many pages, and the newest periodic stays`() async throws {
        for number in 0..<1100 {
            _ = try await store.create(SweepPlanTests.job("old-\(number)", began: 100, ended: 99))
        }
        _ = try await store.create(SweepPlanTests.job("first", .periodic, began: 80, ended: 79))
        _ = try await store.create(SweepPlanTests.job("newest", .periodic, began: 79, ended: 78))
        _ = try await store.create(SweepPlanTests.job("young", began: 2, ended: 1))
        _ = try await store.create(SweepPlanTests.job("running", began: 90, ended: nil))
        await sweeper.sweep()
        #expect(try await store.allJobs(JobQuery()).jobs.map(\.name) == ["running", "young", "newest"])
    }

    @Test func `what is left of runs is stopped and forgotten`() async throws {
        let ids = BuildIDGenerator { .sample - 7200 }
        func run(_ job: ProwJob, isStored: Bool = true) async throws -> RunID {
            var job = job
            job.status.buildID = ids.next()
            if isStored { _ = try await store.create(job) }
            return try await backend.start(job)
        }
        let running = try await run(SweepPlanTests.job("running", began: 2, ended: nil))
        let over = try await run(SweepPlanTests.job("over", began: 2, ended: 1))
        let fresh = try await run(SweepPlanTests.job("fresh", began: 2, ended: 0.1))
        let orphan = try await run(SweepPlanTests.job("orphan", began: 2, ended: nil), isStored: false)
        await sweeper.sweep()
        #expect(await Set(backend.forgotten) == [over, orphan])
        #expect(await Set(backend.stops) == [over, orphan])
        #expect(await Set(backend.knownRuns()) == [running, fresh])
    }

    @Test func `what a sweep finds and removes is counted under the names of Prow's sinker`() async throws {
        for number in 0..<3 {
            _ = try await store.create(SweepPlanTests.job("old-\(number)", began: 100, ended: 99))
        }
        _ = try await store.create(SweepPlanTests.job("older", .periodic, began: 90, ended: 89))
        _ = try await store.create(SweepPlanTests.job("newest", .periodic, began: 80, ended: 79))
        var over = SweepPlanTests.job("over", began: 2, ended: 1)
        over.status.buildID = BuildIDGenerator { .sample - 7200 }.next()
        _ = try await store.create(over)
        _ = try await backend.start(over)
        await backend.refuseStops(1)
        let metrics = TestMetrics()
        await withMetricsFactory(metrics) {
            for _ in 0..<2 { await sweeper.sweep() }
        }
        #expect(try metrics.expectGauge("sinker_prow_jobs_existing").values == [6, 2])
        #expect(try metrics.expectGauge("sinker_pods_existing").values == [1, 1])
        #expect(try metrics.expectTimer("sinker_loop_duration_seconds").values.count == 2)
        #expect(metrics.counterTotal(label: "sinker_prow_jobs_cleaned", dimensions: [("reason", "aged")]) == 3)
        #expect(metrics.counterTotal(label: "sinker_prow_jobs_cleaned", dimensions: [("reason", "aged-periodic")]) == 1)
        #expect(metrics.counterTotal(label: "sinker_pod_removal_errors", dimensions: [("reason", "remove")]) == 1)
        #expect(metrics.counterTotal(label: "sinker_pods_removed", dimensions: [("reason", "ttled")]) == 1)
    }

    @Test func `a sweep that can't see the jobs is counted`() async {
        let metrics = TestMetrics()
        await withMetricsFactory(metrics) {
            let severed = SeverableStore(store)
            severed.sever()
            await sweeper(of: severed).sweep()
        }
        let errors = metrics.counterTotal(label: "sinker_prow_jobs_cleaning_errors", dimensions: [("reason", "list")])
        #expect(errors == 1)
    }

    @Test func `it sweeps at once, and again after the period`() async throws {
        let sweeping = Task { await sweeper.run() }
        #expect(await clock.nextPause() == .seconds(600))
        _ = try await store.create(SweepPlanTests.job("old", began: 100, ended: 99))
        clock.advance(by: .seconds(600))
        #expect(await clock.nextPause() == .seconds(600))
        #expect(try await store.job(named: "old") == nil)
        sweeping.cancel()
        await sweeping.value
    }
}
