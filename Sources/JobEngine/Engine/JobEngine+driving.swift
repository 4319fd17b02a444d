import Foundation
import JobModel
import Logging
import Metrics

extension JobEngine {
    /// Starts a job or takes up its run, and follows it to its end.
    nonisolated func drive(_ name: String) async {
        guard let job = await start(name) else { return }
        let run = RunID(job)
        if await !follow(job), !Task.isCancelled {
            logger.error("The backend lost sight of a run; looking again", metadata: ["run": "\(run)"])
            try? await clock.sleep(for: settings.backoff.first)
        }
        if Task.isCancelled {
            await suspend(run)
        }
    }

    /// Starts a job that waits for it. Gives the job whose run is to be followed; nil when there is none.
    private nonisolated func start(_ name: String) async -> ProwJob? {
        let buildID = buildIDs.next()
        let admitted = await change(name) { [steps, now] in steps.admit(&$0, as: buildID, at: now()) }
        guard let job = admitted, !job.isComplete else { return nil }
        let run = RunID(job)
        switch job.status.state {
        case .pending: return job
        case .triggered: break
        default: return nil
        }
        guard await startRun(of: job) else {
            if Task.isCancelled { await suspend(run) }
            return nil
        }
        let started = await change(name, known: job) { [steps, url, now] in
            steps.started(run, &$0, url: url($0), at: now())
        }
        guard let started, started.status.state == .pending, RunID(started) == run else {
            // It was aborted meanwhile, or the engine ends: either way nothing may be left behind.
            await suspend(run)
            return nil
        }
        Timer(label: "bowsprit_job_start_seconds").recordSeconds(now().timeIntervalSince(job.creation))
        return started
    }

    /// Hands a job to the backend, as often as it takes. Gives false when the job was rejected or need not start any more.
    private nonisolated func startRun(of job: ProwJob) async -> Bool {
        var waited = age(since: max(BuildIDGenerator.time(of: job.status.buildID) ?? job.creation, job.creation))
        var failures = 0
        while !Task.isCancelled {
            do throws(BackendError) {
                _ = try await backend.start(job)
                return true
            } catch .rejected(let reason) {
                await change(job.name) { [steps, now] in steps.rejected(&$0, reason: reason, at: now()) }
                return false
            } catch {
                failures += 1
                let timeout = policy().timeouts.applied(to: JobTimeouts.Own(job)).scheduling
                guard await mayWait(job, for: error, hasTimedOut: waited >= timeout) else { return false }
                let pause = min(settings.backoff.delay(after: failures), timeout - waited)
                try? await clock.sleep(for: pause)
                waited += pause
                guard await change(job.name, { _ in false })?.status.state == .triggered else { return false }
            }
        }
        return false
    }

    /// Stores why a job still waits for its start, or that it has waited too long. Gives whether it may go on waiting.
    private nonisolated func mayWait(_ job: ProwJob, for error: BackendError, hasTimedOut: Bool) async -> Bool {
        logger.warning("The backend can't start a job yet", metadata: ["job": "\(job.name)", "error": "\(error)"])
        guard !hasTimedOut else {
            await change(job.name) { [steps, now] in steps.timedOut(RunID(job), &$0, .scheduling, at: now()) }
            return false
        }
        return await change(job.name) { [steps] in steps.waits(&$0, reason: "\(error)") }?.status.state == .triggered
    }

    /// How long ago something was, in whole milliseconds; nothing for what is still to come.
    nonisolated func age(since time: Date) -> Duration {
        .milliseconds(Int64(min(max(0, now().timeIntervalSince(time)), 1e9) * 1000))
    }
}
