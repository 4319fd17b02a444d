import Foundation
import JobModel
import Logging

extension JobEngine {
    /// Does an action, and tries until it is done or the engine ends.
    nonisolated func perform(_ action: EngineAction) async {
        switch action {
        case .drive(let name):
            await drive(name)
        case .tearDown(let name):
            await tearDown(name)
        case .supersede(let name, let newer):
            logger.info("A newer job replaces this one", metadata: ["job": "\(name)", "newer": "\(newer)"])
            await change(name) { [steps, now] in steps.superseded(&$0, at: now()) }
        case .schedule(let name):
            await change(name) { [steps, now] in steps.scheduled(&$0, at: now()) }
        case .reject(let name, let reason):
            await change(name) { [steps, now] in steps.rejected(&$0, reason: reason, at: now()) }
        }
    }

    /// Stores the end of a run, and only then lets the backend forget it.
    nonisolated func finish(
        _ run: RunID,
        _ end: RunEnd,
        known: ProwJob? = nil,
        requeues: Bool = false,
        attempts: Int = .max
    ) async {
        let job = await change(run.job, known: known, attempts: attempts) { [steps] in
            steps.ended(run, &$0, end, requeues: requeues)
        }
        if job != nil {
            await backend.forget(run)
        }
    }

    /// Stops what runs of a job that is over, and completes it.
    ///
    /// A backend that can't stop the run does not keep the job from its completion for ever, but is asked on and on: by
    /// this engine, and by the sweeper after a restart.
    private nonisolated func tearDown(_ name: String) async {
        guard let job = await change(name, { _ in false }), job.status.state.isTerminal, !job.isComplete else {
            return
        }
        let run = RunID(job)
        guard !run.buildID.isEmpty else { return await completeTornDown(run, isOver: true) }
        let grace = job.spec.decorationConfig?.gracePeriod?.duration ?? settings.grace
        await withTaskGroup { group in
            group.addTask { await self.completeUnstopped(run, after: grace + self.settings.stopLimit) }
            let hasStopped = await stop(run, grace: grace)
            group.cancelAll()
            if hasStopped { await completeTornDown(run, isOver: true) }
        }
    }

    private nonisolated func completeUnstopped(_ run: RunID, after limit: Duration) async {
        try? await clock.sleep(for: limit)
        guard !Task.isCancelled else { return }
        logger.error("A job is complete, though its run could not be stopped", metadata: ["run": "\(run)"])
        await completeTornDown(run)
    }

    private nonisolated func completeTornDown(_ run: RunID, isOver: Bool = false) async {
        let job = await change(run.job) { [steps, now] in steps.tornDown(&$0, at: now()) }
        if isOver, job != nil { await backend.forget(run) }
    }

    /// Stops a run that is to be left, and stores what became of it: its result, or that it waits to start again.
    ///
    /// It works also when the engine ends, but does not hold up the end for long: the next engine finds what is left.
    nonisolated func suspend(_ run: RunID) async {
        await Task {
            guard await stop(run, grace: settings.grace, attempts: 3) else { return }
            for await state in backend.states(of: run) {
                if case .ended(let end) = state {
                    await finish(run, end, requeues: true, attempts: 3)
                }
            }
        }.value
    }

    /// Stops a run. Gives false when it could not be stopped in so many attempts, or the engine ends.
    private nonisolated func stop(_ run: RunID, grace: Duration, attempts: Int = .max) async -> Bool {
        var failures = 0
        while failures < attempts {
            do throws(BackendError) {
                try await backend.stop(run, grace: grace)
                return true
            } catch {
                failures += 1
                logger.error("The backend can't stop a run", metadata: ["run": "\(run)", "error": "\(error)"])
                try? await clock.sleep(for: settings.backoff.delay(after: failures))
                if Task.isCancelled { return false }
            }
        }
        return false
    }
}
