import Foundation
import JobModel

/// What of jobs and runs is old enough to go: a pure decision, as Prow's sinker takes it.
struct SweepPlan {
    var policy: SweepPolicy
    var now: Date

    /// How old a run must be before its job is missed: it may just have been made by someone else.
    static let orphanAge: Duration = .seconds(30)

    /// Why a job is to be removed; nil when it stays. `newest` is the newest job of the same name.
    func reason(toRemove job: ProwJob, newest: ProwJob?) -> SweepReason? {
        guard job.isComplete, isOlder(job.began, than: policy.maximumJobAge) else { return nil }
        guard job.spec.type == .periodic else { return .aged }
        let isKept = policy.periodics.contains(job.spec.job) && (newest ?? job).name == job.name
        return isKept ? nil : .agedPeriodic
    }

    /// Whether a job is as old as one that may be removed.
    func isAged(_ job: ProwJob) -> Bool {
        isOlder(job.began, than: policy.maximumJobAge)
    }

    /// Why what is left of a run is to be removed; nil when it stays. `job` is the run's job, nil when it is gone.
    func reason(toForget run: RunID, of job: ProwJob?) -> SweepReason? {
        guard let job else {
            let isOld = BuildIDGenerator.time(of: run.buildID).map { isOlder($0, than: Self.orphanAge) } ?? true
            return isOld ? .orphaned : nil
        }
        guard let end = job.status.completionTime, !policy.excludedClusters.contains(job.spec.cluster) else {
            return nil
        }
        if isOlder(job.status.pendingTime ?? job.began, than: policy.maximumRunAge) { return .aged }
        return isOlder(end, than: policy.endedRunTTL) ? .ended : nil
    }

    private func isOlder(_ time: Date, than age: Duration) -> Bool {
        now.timeIntervalSince(time) > age / .seconds(1)
    }
}

extension ProwJob {
    /// When the job was made, as Prow's sinker counts.
    fileprivate var began: Date {
        status.startTime ?? creation
    }
}
