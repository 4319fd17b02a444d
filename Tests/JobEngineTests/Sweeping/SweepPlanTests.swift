import Foundation
import JobModel
import JobStoreTesting
import Testing

@testable import JobEngine

@Suite struct SweepPlanTests {
    static let now = Date.sample

    /// A job that began and ended so many hours ago.
    static func job(
        _ name: String = "a",
        _ type: ProwJobType = .presubmit,
        began: Double,
        ended: Double?,
        cluster: String = "default"
    ) -> ProwJob {
        var job = ProwJob.sample(name, job: "nightly", state: ended == nil ? .pending : .success)
        job.spec.type = type
        job.spec.cluster = cluster
        job.status.startTime = now - began * 3600
        job.status.pendingTime = now - began * 3600
        job.status.completionTime = ended.map { now - $0 * 3600 }
        return job
    }

    static let jobs: [(String, ProwJob, ProwJob?, Set<String>, SweepReason?)] = [
        ("young", job(began: 47, ended: 46), nil, [], nil),
        ("old", job(began: 49, ended: 48), nil, [], .aged),
        ("old, ended just now", job(began: 49, ended: 0), nil, [], .aged),
        ("old and not over", job(began: 1000, ended: nil), nil, [], nil),
        (
            "an old periodic", job("a", .periodic, began: 49, ended: 48), job("b", began: 1, ended: 0), ["nightly"],
            .agedPeriodic
        ),
        ("the newest of a periodic", job("a", .periodic, began: 999, ended: 998), nil, ["nightly"], nil),
        ("the newest of one that is gone", job("a", .periodic, began: 49, ended: 48), nil, [], .agedPeriodic),
        (
            "an old one while a newer runs", job("a", .periodic, began: 49, ended: 48), job("b", began: 1, ended: nil),
            ["nightly"], .agedPeriodic
        ),
    ]

    @Test(arguments: jobs)
    func `jobs go when they are old`(
        _ what: String,
        _ job: ProwJob,
        _ newest: ProwJob?,
        _ periodics: Set<String>,
        _ reason: SweepReason?
    ) {
        let plan = SweepPlan(policy: SweepPolicy(periodics: periodics), now: Self.now)
        #expect(plan.reason(toRemove: job, newest: newest ?? job) == reason, "\(what)")
    }

    static let runs: [(String, ProwJob?, Double, SweepReason?)] = [
        ("of a job that runs", job(began: 100, ended: nil), 1, nil),
        ("of a job that is just over", job(began: 1, ended: 0.4), 1, nil),
        ("of a job that is over for long", job(began: 1, ended: 0.6), 1, .ended),
        ("that began long ago, of a job that is just over", job(began: 25, ended: 0), 25, .aged),
        ("on a cluster that is left alone", job(began: 25, ended: 9, cluster: "trusted"), 25, nil),
        ("of a job that is gone", nil, 1, .orphaned),
        ("of a job that was not seen yet", nil, 0.001, nil),
    ]

    @Test(arguments: runs)
    func `runs go when their job is over or gone`(
        _ what: String,
        _ job: ProwJob?,
        _ hours: Double,
        _ reason: SweepReason?
    ) {
        let id = BuildIDGenerator { Self.now - hours * 3600 }.next()
        let plan = SweepPlan(policy: SweepPolicy(excludedClusters: ["trusted"]), now: Self.now)
        #expect(plan.reason(toForget: RunID(job: "a", buildID: id), of: job) == reason, "\(what)")
    }
}
