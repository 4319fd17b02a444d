import Foundation
import JobModel

/// How a ProwJob changes with what happens to its run: pure steps through the job's state machine.
///
/// Each gives whether the job changed, for ``JobStore/modify(_:_:)``. A step that the job can't take any more, because
/// someone else was first, changes nothing.
struct JobSteps: Sendable {
    private let machine: JobStateMachine
    private let permissions: JobPermissionPolicy

    init(_ policy: JobPolicy) {
        machine = JobStateMachine(maximumRevivals: policy.maximumRevivals)
        permissions = policy.permissions
    }

    /// Gives a job that waits for its start a build id, unless an attempt before gave it one.
    ///
    /// Without a build id no backend takes a job, so here is where one ends that asks for more than it is allowed.
    func admit(_ job: inout ProwJob, as buildID: String, at time: Date) -> Bool {
        guard job.status.state == .triggered, !job.isComplete, job.status.buildID.isEmpty else { return false }
        if let refusal = permissions.refusal(of: job) {
            return take(.error, refusal.description, &job, at: time)
        }
        job.status.buildID = buildID
        return true
    }

    /// The backend took the run.
    func started(_ run: RunID, _ job: inout ProwJob, url: String, at time: Date) -> Bool {
        guard RunID(job) == run, take(.start, "Job started.", &job, at: time) else { return false }
        job.status.podName = job.name
        job.status.url = url
        return true
    }

    /// The job's own process runs.
    func running(_ run: RunID, _ job: inout ProwJob, _ start: RunStart) -> Bool {
        guard RunID(job) == run, !job.isComplete else { return false }
        return annotate(&job, start)
    }

    /// The run is over. `requeues` makes a stopped job wait for its start again, as the engine's own end does.
    func ended(_ run: RunID, _ job: inout ProwJob, _ end: RunEnd, requeues: Bool = false) -> Bool {
        guard RunID(job) == run, !job.isComplete else { return false }
        if let start = end.start {
            _ = annotate(&job, start)
        }
        guard !job.status.state.isTerminal else { return tornDown(&job, at: end.finishedAt) }
        switch end.outcome {
        case .passed: return finish(.succeed, &job, end)
        case .failed, .timedOut: return finish(.fail, &job, end)
        case .broken: return finish(.error, &job, end)
        case .stopped where requeues: return requeue(&job)
        case .stopped, .lost: return lost(&job, end)
        }
    }

    /// The run took too long. What there is of it is still to be stopped.
    func timedOut(_ run: RunID, _ job: inout ProwJob, _ timeout: JobTimeout, at time: Date) -> Bool {
        guard RunID(job) == run else { return false }
        return take(timeout == .running ? .abort : .timeOut, timeout.rawValue, &job, at: time)
    }

    /// What ran a job that is over has ended.
    func tornDown(_ job: inout ProwJob, at time: Date) -> Bool {
        take(.tearDown, job.status.description, &job, at: time)
    }

    /// The job can never run.
    func rejected(_ job: inout ProwJob, reason: String, at time: Date) -> Bool {
        take(.error, reason, &job, at: time)
    }

    /// A newer job tests the same; GitHub is not told, for its context belongs to the newer job already.
    func superseded(_ job: inout ProwJob, at time: Date) -> Bool {
        guard take(.abort, "A newer run of this job replaces it.", &job, at: time) else { return false }
        job.status.prevReportStates["github-reporter"] = .aborted
        return true
    }

    /// A scheduler has nothing to choose.
    func scheduled(_ job: inout ProwJob, at time: Date) -> Bool {
        take(.schedule, "", &job, at: time)
    }

    /// Notes why a job still waits for its start.
    func waits(_ job: inout ProwJob, reason: String) -> Bool {
        let text = "Waiting: \(reason)"
        guard job.status.state == .triggered, !job.isComplete, job.status.description != text else { return false }
        job.status.description = text
        return true
    }

    private func finish(_ kind: JobEvent.Kind, _ job: inout ProwJob, _ end: RunEnd) -> Bool {
        if job.status.state == .triggered {
            // The run was over before its start could be stored.
            _ = take(.start, "", &job, at: end.start?.startedAt ?? end.finishedAt)
        }
        return take(kind, end.message, &job, at: end.finishedAt)
    }

    /// Makes a job wait for its start again without counting it as lost.
    private func requeue(_ job: inout ProwJob) -> Bool {
        job.status.state = .triggered
        job.status.description = "Bowsprit was stopped; the job runs again when it is back."
        job.status.buildID = ""
        job.status.pendingTime = nil
        return true
    }

    private func lost(_ job: inout ProwJob, _ end: RunEnd) -> Bool {
        if job.status.state == .triggered {
            // Its start was never confirmed, so nothing was lost.
            job.status.buildID = ""
            return true
        }
        guard !job.spec.errorOnEviction else {
            let reason = "Job was lost, and with `error_on_eviction` it is not started again: \(end.message)"
            return take(.error, reason, &job, at: end.finishedAt)
        }
        guard take(.lose, end.message, &job, at: end.finishedAt) else { return false }
        if job.status.state == .triggered {
            job.status.buildID = ""
        }
        return true
    }

    private func annotate(_ job: inout ProwJob, _ start: RunStart) -> Bool {
        let before = job.metadata.annotations
        job.metadata.annotations[JobAnnotation.testedTree] = start.testedTree
        job.metadata.annotations[JobAnnotation.testedCommit] = start.testedCommit
        return job.metadata.annotations != before
    }

    private func take(_ kind: JobEvent.Kind, _ reason: String, _ job: inout ProwJob, at time: Date) -> Bool {
        guard let transition = try? machine.next(job.status, JobEvent(kind, reason: reason, at: time)) else {
            return false
        }
        job.status.apply(transition)
        return true
    }
}
