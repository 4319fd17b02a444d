import Foundation
import JobModel
import Logging
import Metrics

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

    /// Starts a job or takes up its run, and follows it to its end.
    private nonisolated func drive(_ name: String) async {
        guard let run = await start(name) else { return }
        if await !follow(run), !Task.isCancelled {
            logger.error("The backend lost sight of a run; looking again", metadata: ["run": "\(run)"])
            try? await clock.sleep(for: settings.backoff.first)
        }
        if Task.isCancelled {
            await suspend(run)
        }
    }

    /// Stores the states of a run. Gives whether the run ended.
    private nonisolated func follow(_ run: RunID) async -> Bool {
        for await state in backend.states(of: run) {
            switch state {
            case .preparing:
                break
            case .running(let start):
                await change(run.job) { [steps] in steps.running(run, &$0, start) }
            case .ended(let end):
                await finish(run, end)
                return true
            }
        }
        return false
    }

    /// Starts a job that waits for it. Gives the run to follow; nil when there is none.
    private nonisolated func start(_ name: String) async -> RunID? {
        let buildID = buildIDs.next()
        guard let job = await change(name, { [steps] in steps.assign(buildID, to: &$0) }) else { return nil }
        let run = RunID(job)
        switch job.status.state {
        case .pending: return run
        case .triggered: break
        default: return nil
        }
        guard await startRun(of: job) else {
            if Task.isCancelled { await suspend(run) }
            return nil
        }
        let started = await change(name) { [steps, url, now] in steps.started(run, &$0, url: url($0), at: now()) }
        guard let started, started.status.state == .pending, RunID(started) == run else {
            // It was aborted meanwhile, or the engine ends: either way nothing may be left behind.
            await suspend(run)
            return nil
        }
        Timer(label: "bowsprit_job_start_seconds").recordSeconds(now().timeIntervalSince(job.creation))
        return run
    }

    /// Hands a job to the backend, as often as it takes. Gives false when the job was rejected or need not start any more.
    private nonisolated func startRun(of job: ProwJob) async -> Bool {
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
                logger.warning(
                    "The backend can't start a job yet",
                    metadata: ["job": "\(job.name)", "error": "\(error)"]
                )
                let stored = await change(job.name) { [steps] in steps.waits(&$0, reason: "\(error)") }
                guard stored?.status.state == .triggered else { return false }
                try? await clock.sleep(for: settings.backoff.delay(after: failures))
                guard await change(job.name, { _ in false })?.status.state == .triggered else { return false }
            }
        }
        return false
    }

    /// Stores the end of a run, and only then lets the backend forget it.
    private nonisolated func finish(_ run: RunID, _ end: RunEnd, requeues: Bool = false, attempts: Int = .max) async {
        let job = await change(run.job, attempts: attempts) { [steps] in
            steps.ended(run, &$0, end, requeues: requeues)
        }
        if job != nil {
            await backend.forget(run)
        }
    }

    /// Stops what runs of an aborted job, and completes it.
    private nonisolated func tearDown(_ name: String) async {
        guard let job = await change(name, { _ in false }), job.status.state == .aborted, !job.isComplete else {
            return
        }
        let run = RunID(job)
        if !run.buildID.isEmpty {
            guard await stop(run, grace: job.spec.decorationConfig?.gracePeriod?.duration ?? settings.grace) else {
                return
            }
        }
        if await change(name, { [steps, now] in steps.tornDown(&$0, at: now()) }) != nil {
            await backend.forget(run)
        }
    }

    /// Stops a run that is to be left, and stores what became of it: its result, or that it waits to start again.
    ///
    /// It works also when the engine ends, but does not hold up the end for long: the next engine finds what is left.
    private nonisolated func suspend(_ run: RunID) async {
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

    /// Changes a stored job. Gives the job as it is stored; nil when it is gone, or could not be changed in so many
    /// attempts, or the engine ends.
    @discardableResult
    private nonisolated func change(
        _ name: String,
        attempts: Int = .max,
        _ step: @Sendable (inout ProwJob) -> Bool
    ) async -> ProwJob? {
        var failures = 0
        while !Task.isCancelled, failures < attempts {
            do throws(JobStoreError) {
                guard let job = try await changeOnce(name, step) else { return nil }
                await note(job)
                return job
            } catch .conflict {
                continue
            } catch {
                failures += 1
                logger.error("The job store can't be used", metadata: ["job": "\(name)", "error": "\(error)"])
                try? await clock.sleep(for: settings.backoff.delay(after: failures))
            }
        }
        return nil
    }

    private nonisolated func changeOnce(
        _ name: String,
        _ step: @Sendable (inout ProwJob) -> Bool
    ) async throws(JobStoreError) -> ProwJob? {
        guard var job = try await store.job(named: name) else { return nil }
        let before = job.status.state
        guard step(&job) else { return job }
        let stored = try await store.update(job)
        if stored.status.state != before {
            let dimensions = [("type", stored.spec.type.rawValue), ("state", stored.status.state.rawValue)]
            Counter(label: "prowjob_state_transitions", dimensions: dimensions).increment()
        }
        return stored
    }
}
