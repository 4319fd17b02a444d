import ForgeModel
import Foundation
import GitProcess
import JobEngine
import JobModel
import Logging
import SystemPackage

/// One run of a job on this machine, from its clone to its result.
actor LocalRun {
    nonisolated let log: RunLog
    nonisolated let stopRequest = StopRequest()
    let job: ProwJob
    let launcher: any JobLauncher
    let directory: RunDirectory
    let artifacts: RunArtifacts
    let context: RunContext

    private var record: RunRecord
    private var followers: [Int: AsyncStream<RunState>.Continuation] = [:]
    private var nextFollower = 0

    /// A run that was just accepted.
    init(
        _ job: ProwJob,
        launcher: any JobLauncher,
        directory: RunDirectory,
        artifacts: RunArtifacts,
        context: RunContext
    ) throws {
        self.job = job
        self.launcher = launcher
        self.directory = directory
        self.artifacts = artifacts
        self.context = context
        try directory.make()
        try artifacts.writeStart(at: context.now())
        log = try artifacts.makeLog(
            limit: context.settings.logLimit,
            minimumSecretLength: job.spec.decorationConfig?.censoringOptions?.minimumSecretLength ?? 0
        )
        record = RunRecord(job: job, state: .preparing, launcher: launcher.agent)
        try directory.save(record)
    }

    /// Runs to the end. Whatever happens, the run has a result then.
    func execute() async {
        log.hide(context.ownSecrets())
        launcher.notes(on: job).forEach(log.say)
        let end = await outcome()
        log.close()
        do {
            try artifacts.write(end)
        } catch {
            fault("The end of a run can't be stored with its results", error)
        }
        directory.removeSecrets()
        if end.outcome == .passed || !context.settings.keepsFailedWorkspaces {
            directory.removeWorkspace()
        }
        change(to: .ended(end))
    }

    /// The current state, then every change.
    func states() -> AsyncStream<RunState> {
        let (stream, continuation) = AsyncStream.makeStream(of: RunState.self)
        continuation.yield(record.state)
        if case .ended = record.state {
            continuation.finish()
        } else {
            nextFollower += 1
            let follower = nextFollower
            followers[follower] = continuation
            continuation.onTermination = { _ in Task { await self.unfollow(follower) } }
        }
        return stream
    }

    private func unfollow(_ follower: Int) {
        followers[follower] = nil
    }

    private func outcome() async -> RunEnd {
        let checkout: Checkout
        switch await checkOut() {
        case .ended(let end): return end
        case .done(let done): checkout = done
        }
        do {
            let launched = try await launch(checkout.references)
            return await supervise(launched, checkout.start(at: context.now()))
        } catch {
            return end(error, checkout.start(at: context.now()))
        }
    }

    private enum CheckoutOutcome {
        case done(Checkout)
        case ended(RunEnd)
    }

    private func checkOut() async -> CheckoutOutcome {
        let limit = context.settings.cloneTimeout
        let (checkout, failure) = await clone()
        do {
            try artifacts.write(checkout, at: context.now())
        } catch {
            fault("What was cloned can't be stored with a run's results", error)
        }
        guard let failure = failure.map({ $0 == .interrupted ? .timeout(limit) : $0 }) else { return .done(checkout) }
        guard stopRequest.grace == nil else {
            log.say("Stopped while cloning.")
            return .ended(end(.stopped, "Job was stopped while its sources were cloned."))
        }
        log.say("\(failure.message) \(failure.advice)")
        log.write(text: "\n" + checkout.records.map(\.text).joined(separator: "\n"))
        return .ended(end(.failed, "\(failure.message) \(failure.advice)"))
    }

    /// Clones until it is done, takes too long, or the run is to end.
    private func clone() async -> (Checkout, CloneFailure?) {
        let cloner = Cloner(
            source: directory.source,
            git: GitRunner(
                home: directory.temporary,
                path: context.settings.path,
                variables: context.settings.gitEnvironment.merging(directory.markVariable) { _, mark in mark }
            ),
            mirrors: context.mirrors,
            retries: context.settings.fetchRetries,
            clock: context.clock,
            location: { [context, log] refs in
                let location = try await context.location(refs)
                log.hide(GitAuthorization(location.authorization, for: location.url).secrets.map { Array($0.utf8) })
                return location
            }
        )
        let (spec, clock, limit) = (job.spec, context.clock, context.settings.cloneTimeout)
        return await withTaskGroup(of: (Checkout, CloneFailure?)?.self) { group in
            group.addTask { await cloner.checkOut(spec) }
            group.addTask {
                try? await clock.sleep(for: limit)
                return nil
            }
            group.addTask { [stopRequest] in
                await stopRequest.isMade()
                return nil
            }
            let first = await group.next() ?? nil
            group.cancelAll()
            if let first { return first }
            for await result in group {
                if let result { return (result.0, .interrupted) }
            }
            return (Checkout(records: []), .interrupted)
        }
    }

    /// Starts the job's program, unless the run is to end before.
    private func launch(_ references: [FilePath]) async throws -> any LaunchedJob {
        let plan = LaunchPlan(
            job: job,
            directory: directory,
            artifacts: FilePath(try artifacts.makeDirectory().path),
            references: references,
            allowsNetwork: context.permissions(job).network,
            output: { [log] in log.append($0) },
            hide: { [log] in log.hide($0) },
            say: { [log] in log.say($0) }
        )
        return try await withThrowingTaskGroup(of: (any LaunchedJob)?.self) { group in
            group.addTask { [launcher] in try await launcher.launch(plan) }
            group.addTask { [stopRequest] in
                await stopRequest.isMade()
                return nil
            }
            for try await launched in group {
                group.cancelAll()
                if let launched { return launched }
            }
            throw CancellationError()
        }
    }

    private func supervise(_ launched: any LaunchedJob, _ start: RunStart) async -> RunEnd {
        record.process = launched.process
        change(to: .running(start))
        let supervisor = Supervisor(
            launched: launched,
            timeout: job.timeout ?? context.settings.timeout,
            grace: job.spec.decorationConfig?.gracePeriod?.positive ?? context.settings.grace,
            stopRequest: stopRequest,
            clock: context.clock,
            log: log
        )
        let (cause, exit) = await supervisor.run()
        let length = Duration.seconds(context.now().timeIntervalSince(start.startedAt))
        return end(cause, exit, after: length, start)
    }

    /// The end of a run whose program could not be started.
    private func end(_ error: any Error, _ start: RunStart) -> RunEnd {
        if error is CancellationError, stopRequest.grace != nil {
            log.say("Stopped before it started.")
            return end(.stopped, "Job was stopped before it started.", start)
        }
        let message = "The job can't be started: \(error)."
        log.say(message)
        return end((error as? LaunchFailure)?.outcome ?? .failed, message, start)
    }

    private func end(
        _ cause: Supervisor.Cause,
        _ exit: JobExit,
        after length: Duration,
        _ start: RunStart
    ) -> RunEnd {
        switch (cause, exit) {
        case (.timedOut(let limit), _):
            end(.timedOut, "Job timed out after \(limit.words).", start)
        case (.stopped, _):
            end(.stopped, "Job was stopped after \(length.words).", start)
        case (.ended, .exited(0)):
            end(.passed, "Job succeeded after \(length.words).", start)
        case (.ended, .lost(let reason)):
            end(.lost, "The job is lost after \(length.words): \(reason).", start)
        case (.ended, _):
            end(.failed, "Job failed after \(length.words): \(exit.words).", start)
        }
    }

    private func end(_ outcome: RunEnd.Outcome, _ message: String, _ start: RunStart? = nil) -> RunEnd {
        RunEnd(outcome, message: log.censored(message), finishedAt: context.now(), start: start)
    }

    private func change(to state: RunState) {
        record.state = state
        do {
            try directory.save(record)
        } catch {
            fault("The state of a run can't be kept for a restart", error)
        }
        for follower in followers.values {
            follower.yield(state)
            if case .ended = state { follower.finish() }
        }
    }

    private func fault(_ message: Logger.Message, _ error: any Error) {
        context.logger.error(message, metadata: ["run": "\(record.run)", "error": "\(error)"])
    }
}

extension ProwJob {
    /// How long the job may run, where its decoration says.
    var timeout: Duration? { spec.decorationConfig?.timeout?.positive }
}

extension GoDuration {
    /// The length, if it is one; in Prow 0 is "not set".
    fileprivate var positive: Duration? {
        nanoseconds > 0 ? duration : nil
    }
}
