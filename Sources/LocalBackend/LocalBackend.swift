public import Artifacts
public import Foundation
public import JobEngine
public import JobModel
public import Logging
import Synchronization
import SystemPackage

/// Runs jobs on this machine, each in a fresh clone with its pull requests merged.
///
/// A job's program runs as a process, unless a `JobLauncher` is given that does otherwise. Results go to an
/// `ArtifactStore` in Prow's layout. Every run has a directory `runs/NAME.BUILD_ID` in the data folder until ``forget(_:)``; from these, ``open(dataFolder:artifacts:settings:clock:now:permissions:ownSecrets:location:logger:)``
/// finds and ends what a crash of the bot left behind. Clones borrow from mirrors of their repositories in `git-mirrors` of
/// the data folder, which are removed when no job has used them for a while.
///
/// Between processes and the bot there is no wall unless ``LocalBackendSettings/sandbox`` asks for one: run only jobs that
/// you trust without it.
public actor LocalBackend: JobBackend {
    let context: RunContext
    private var runs: [RunID: LocalRun] = [:]
    private var ended: [RunID: RunRecord] = [:]

    /// Opens the backend of a data folder, and ends what runs there from before a crash.
    ///
    /// - Parameters:
    ///   - dataFolder: Where runs have their directories.
    ///   - artifacts: Where results go.
    ///   - settings: How jobs run.
    ///   - clock: What measures timeouts.
    ///   - now: The time that is written into results.
    ///   - permissions: What a job may do; without `network`, a sandbox has none.
    ///   - ownSecrets: What no log may show beside a job's own secrets.
    ///   - location: Where to clone a repository from; what it throws fails the job.
    ///   - logger: Where faults are told.
    /// - Throws: ``JobEngine/BackendError/unavailable(_:)`` when the data folder can't be used.
    public static func open(
        dataFolder: URL,
        artifacts: ArtifactStore,
        settings: LocalBackendSettings = LocalBackendSettings(),
        clock: any Clock<Duration> = ContinuousClock(),
        now: @escaping @Sendable () -> Date,
        permissions: @escaping @Sendable (ProwJob) -> JobPermissions = { _ in .all },
        ownSecrets: @escaping @Sendable () -> [[UInt8]] = { [] },
        location: @escaping @Sendable (Refs) async throws -> CloneLocation,
        logger: Logger
    ) async throws(BackendError) -> LocalBackend {
        let processes = try await ProcessLauncher.open(
            settings: settings,
            dataFolder: dataFolder,
            logger: logger
        )
        return try await open(
            dataFolder: dataFolder,
            artifacts: artifacts,
            settings: settings,
            launchers: JobLaunchers(processes),
            clock: clock,
            now: now,
            permissions: permissions,
            ownSecrets: ownSecrets,
            location: location,
            logger: logger
        )
    }

    /// Opens the backend of a data folder with other ways to launch jobs; else as
    /// ``open(dataFolder:artifacts:settings:clock:now:permissions:ownSecrets:location:logger:)``.
    package static func open(
        dataFolder: URL,
        artifacts: ArtifactStore,
        settings: LocalBackendSettings = LocalBackendSettings(),
        launchers: JobLaunchers,
        clock: any Clock<Duration> = ContinuousClock(),
        now: @escaping @Sendable () -> Date,
        permissions: @escaping @Sendable (ProwJob) -> JobPermissions = { _ in .all },
        ownSecrets: @escaping @Sendable () -> [[UInt8]] = { [] },
        location: @escaping @Sendable (Refs) async throws -> CloneLocation,
        logger: Logger
    ) async throws(BackendError) -> LocalBackend {
        let data = FilePath(dataFolder.standardizedFileURL.path)
        let context = RunContext(
            settings: settings,
            launchers: launchers,
            runs: data.appending("runs"),
            artifacts: artifacts,
            mirrors: Mirrors(folder: data.appending("git-mirrors"), now: now),
            clock: clock,
            now: now,
            permissions: permissions,
            ownSecrets: ownSecrets,
            location: location,
            logger: logger
        )
        let backend = LocalBackend(context)
        try await backend.recover()
        return backend
    }

    private init(_ context: RunContext) {
        self.context = context
    }

    /// Starts a run; see `JobBackend`.
    public func start(_ job: ProwJob) async throws(BackendError) -> RunID {
        let id = RunID(job)
        guard !knows(id) else { return id }
        let launcher = try context.launchers.launcher(for: job)
        try await launcher.check(job)
        guard !knows(id) else { return id }
        guard !id.buildID.isEmpty, let directory = RunDirectory(of: id, in: context.runs) else {
            throw .rejected("`\(id)` can't be the name of a run.")
        }
        do {
            let artifacts = try RunArtifacts(of: job, in: context.artifacts)
            let run = try LocalRun(
                job,
                launcher: launcher,
                directory: directory,
                artifacts: artifacts,
                context: context
            )
            runs[id] = run
            Task { await run.execute() }
            Task { [context] in await context.mirrors.sweepDaily(unusedFor: context.settings.mirrorLifetime) }
            return id
        } catch ArtifactError.invalidName(let name) {
            throw .rejected("The job's results can't be stored under `\(name)`.")
        } catch {
            throw .unavailable("the data folder can't be written: \(error)")
        }
    }

    private func knows(_ run: RunID) -> Bool {
        runs[run] != nil || ended[run] != nil
    }

    /// What people should know of how a job runs here, a sentence each; nothing when it can't.
    package nonisolated func notes(on job: ProwJob) -> [String] {
        (try? context.launchers.launcher(for: job))?.notes(on: job) ?? []
    }

    /// How a run goes; see `JobBackend`.
    public nonisolated func states(of run: RunID) -> AsyncStream<RunState> {
        AsyncStream { continuation in
            let task = Task {
                for await state in await self.currentStates(of: run) {
                    continuation.yield(state)
                }
                continuation.finish()
            }
            continuation.onTermination = { _ in task.cancel() }
        }
    }

    /// The output of a run; see `JobBackend`.
    public nonisolated func log(of run: RunID, from offset: Int64) -> AsyncThrowingStream<ByteChunk, any Error> {
        let reader = Mutex<(log: RunLog?, offset: Int64)>((nil, max(0, offset)))
        // Pulled, not pushed: a slow reader never makes the bot hold more than a piece.
        return AsyncThrowingStream {
            var (log, offset) = reader.withLock { $0 }
            if log == nil {
                log = await self.log(of: run)
            }
            let chunk = try await log?.next(from: offset)
            offset = chunk?.end ?? offset
            reader.withLock { [log, offset] in $0 = (log, offset) }
            return chunk
        }
    }

    /// Ends a run; see `JobBackend`.
    public func stop(_ run: RunID, grace: Duration) async throws(BackendError) {
        guard let run = runs[run] else { return }
        run.stopRequest.make(grace: grace)
        for await _ in await run.states() {}
    }

    /// Drops what is remembered of a run that has ended; see `JobBackend`.
    public func forget(_ run: RunID) async {
        if let run = runs[run] {
            for await _ in await run.states() {}
        }
        runs[run] = nil
        ended[run] = nil
        RunDirectory(of: run, in: context.runs)?.remove()
    }

    /// Removes the mirrors of repositories that no job has used for as long as the settings say. The backend does so
    /// itself, once a day, when a job starts.
    public func sweepMirrors() async {
        await context.mirrors.sweep(unusedFor: context.settings.mirrorLifetime)
    }

    /// The runs that have a directory; see `JobBackend`.
    public func knownRuns() async -> [RunID] {
        Array(runs.keys) + Array(ended.keys)
    }

    private func currentStates(of run: RunID) async -> AsyncStream<RunState> {
        if let run = runs[run] { return await run.states() }
        let unknown = RunEnd(.lost, message: "Nothing is known of the run.", finishedAt: context.now())
        let state = ended[run]?.state ?? .ended(unknown)
        return AsyncStream { continuation in
            continuation.yield(state)
            continuation.finish()
        }
    }

    private func log(of run: RunID) -> RunLog? {
        if let run = runs[run] { return run.log }
        guard let record = ended[run], let artifacts = try? RunArtifacts(of: record.job, in: context.artifacts) else {
            return nil
        }
        return try? artifacts.finishedLog()
    }

    /// Remembers a run of which only the record is left.
    func remember(_ record: RunRecord) {
        ended[record.run] = record
    }
}
