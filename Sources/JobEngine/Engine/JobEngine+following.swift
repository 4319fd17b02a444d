import Foundation
import JobModel

extension JobEngine {
    /// Stores the states of a job's run while its time is kept. Gives whether the run ended.
    ///
    /// A run that ended while nobody looked did not take too long: the backend says first how it goes.
    nonisolated func follow(_ job: ProwJob) async -> Bool {
        let run = RunID(job)
        defer { timekeeper.forget(run) }
        var known = job
        for await state in backend.states(of: run) {
            switch state {
            case .preparing:
                keepTime(of: job, isRunning: false)
            case .running(let start):
                keepTime(of: job, isRunning: true)
                known = await change(run.job, known: known) { [steps] in steps.running(run, &$0, start) } ?? known
            case .ended(let end):
                timekeeper.forget(run)
                await finish(run, end, known: known)
                return true
            }
        }
        return false
    }

    /// Ends jobs that take too long. What runs of them is stopped by their tear-down, as with any job that is over.
    nonisolated func keepTime() async {
        await timekeeper.run { run, timeout in
            await change(run.job) { [steps, now] in steps.timedOut(run, &$0, timeout, at: now()) }
        }
    }

    /// Counts from when the job was stored as started, so that restarts change nothing.
    private nonisolated func keepTime(of job: ProwJob, isRunning: Bool) {
        timekeeper.note(job, age: age(since: job.status.pendingTime ?? now()), isRunning: isRunning)
    }
}
