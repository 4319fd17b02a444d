public import Artifacts
public import Foundation
public import JobEngine
public import JobModel
public import Logging
import Synchronization
import SystemPackage

/// Runs jobs as processes of this machine, each in a fresh clone with its pull requests merged.
///
/// The job's image is not used, which its log says. Results go to an `ArtifactStore` in Prow's layout. Every run has a
/// directory `runs/NAME.BUILD_ID` in the data folder until ``forget(_:)``; from these, ``open(dataFolder:artifacts:settings:clock:now:location:logger:)``
/// finds and ends what a crash of the bot left behind. There is no wall between jobs and the bot: run only jobs that you trust.
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
    ///   - location: Where to clone a repository from; what it throws fails the job.
    ///   - logger: Where faults are told.
    /// - Throws: ``JobEngine/BackendError/unavailable(_:)`` when the data folder can't be used.
    public static func open(
        dataFolder: URL,
        artifacts: ArtifactStore,
        settings: LocalBackendSettings = LocalBackendSettings(),
        clock: any Clock<Duration> = ContinuousClock(),
        now: @escaping @Sendable () -> Date,
        location: @escaping @Sendable (Refs) async throws -> CloneLocation,
        logger: Logger
    ) async throws(BackendError) -> LocalBackend {
        let context = RunContext(
            settings: settings,
            runs: FilePath(dataFolder.standardizedFileURL.path).appending("runs"),
            artifacts: artifacts,
            clock: clock,
            now: now,
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
    public func start(_ job: ProwJob) throws(BackendError) -> RunID {
        let id = RunID(job)
        guard runs[id] == nil, ended[id] == nil else { return id }
        let command = try JobCommand(job.spec)
        guard !id.buildID.isEmpty, let directory = RunDirectory(of: id, in: context.runs) else {
            throw .rejected("`\(id)` can't be the name of a run.")
        }
        do {
            let artifacts = try RunArtifacts(of: job, in: context.artifacts)
            let run = try LocalRun(job, command: command, directory: directory, artifacts: artifacts, context: context)
            runs[id] = run
            Task { await run.execute() }
            return id
        } catch ArtifactError.invalidName(let name) {
            throw .rejected("The job's results can't be stored under `\(name)`.")
        } catch {
            throw .unavailable("the data folder can't be written: \(error)")
        }
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
