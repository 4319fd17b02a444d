import Foundation
import JobModel

extension JobEngine {
    /// Stores the states of a job's run while its time is kept. Gives whether the run ended.
    nonisolated func follow(_ job: ProwJob) async -> Bool {
        let phase = Watermark(RunPhase.unknown)
        return await withTaskGroup { group in
            group.addTask { await self.keepTime(of: job, phase) }
            let hasEnded = await followStates(of: job, phase)
            group.cancelAll()
            return hasEnded
        }
    }

    private nonisolated func followStates(of job: ProwJob, _ phase: Watermark) async -> Bool {
        let run = RunID(job)
        var known = job
        for await state in backend.states(of: run) {
            switch state {
            case .preparing:
                phase.raise(to: RunPhase.preparing)
            case .running(let start):
                phase.raise(to: RunPhase.running)
                known = await change(run.job, known: known) { [steps] in steps.running(run, &$0, start) } ?? known
            case .ended(let end):
                await finish(run, end, known: known)
                return true
            }
        }
        return false
    }

    /// Ends a job that takes too long, counted from when it was stored as started, so that restarts change nothing.
    ///
    /// What runs of it is stopped by its tear-down, as with any job that is over.
    private nonisolated func keepTime(of job: ProwJob, _ phase: Watermark) async {
        let timeouts = policy().timeouts.applied(to: job)
        // A run that ended while nobody looked did not take too long: the backend says first how it goes.
        await phase.passes(RunPhase.unknown)
        var age = age(since: job.status.pendingTime ?? now())
        for deadline in [timeouts.pending, timeouts.running].sorted() {
            if age < deadline {
                try? await clock.sleep(for: deadline - age)
                age = deadline
            }
            guard !Task.isCancelled else { return }
            guard let timeout = timeouts.overdue(after: age, isRunning: phase.value >= RunPhase.running) else {
                continue
            }
            await change(job.name) { [steps, now] in steps.timedOut(RunID(job), &$0, timeout, at: now()) }
            return
        }
    }
}

/// How far a run is known to be, as values of a ``Watermark``.
private enum RunPhase {
    static let unknown: Int64 = 0
    static let preparing: Int64 = 1
    static let running: Int64 = 2
}
