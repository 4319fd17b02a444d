public import Foundation
import GRDB
public import JobEngine
public import JobModel

/// ProwJobs in the bot's own database.
///
/// Changes by several users of one ``SQLiteJobStore`` that come at the same time share one sync. Several processes may
/// use one database: a watch sees the changes of others a little later than its own.
public final class SQLiteJobStore: JobStore {
    let pool: DatabasePool
    let writer: GroupWriter
    /// The newest version that is committed.
    let versions: Watermark
    let cache = JobCache()
    let foreignWrites: ForeignWrites
    private let now: @Sendable () -> Date

    /// The jobs of a database.
    ///
    /// - Parameters:
    ///   - database: The database. Make one store of it in a process: a watch sees what goes through its own store at once.
    ///   - pollInterval: How often a watch that waits looks for changes of other stores and processes.
    ///   - clock: What measures that.
    ///   - now: Gives the creation time of jobs that have none.
    /// - Throws: ``StorageError/unavailable(_:)``.
    public init(
        _ database: BotDatabase,
        pollInterval: Duration = .milliseconds(100),
        clock: any Clock<Duration> = ContinuousClock(),
        now: @escaping @Sendable () -> Date
    ) async throws(StorageError) {
        pool = database.pool
        writer = database.writer
        self.now = now
        versions = Watermark(try await database.pool.snapshot(Self.lastVersion))
        foreignWrites = ForeignWrites(database, versions: versions, interval: pollInterval, clock: clock)
    }

    /// Stores a new job unless there is one of this name; see ``JobStore``.
    public func create(_ job: ProwJob) async throws(JobStoreError) -> JobCreation {
        var job = job
        job.metadata.creationTimestamp = job.metadata.creationTimestamp ?? now()
        job = job.inWholeSeconds
        let name = job.name
        let text = try text(of: job)
        let row = StoredJob(job, text)
        let outcome = try await write(job, text) { connection in
            if let existing = try StoredJob.fetch(name, connection) {
                return .existing(existing)
            }
            let version = try Self.lastVersion(connection) + 1
            try row.insert(version: version, connection)
            return .changed(version: version)
        }
        switch outcome {
        case .existing(let existing): return .exists(try existing.job(cache))
        case .changed(let version): return .created(job.at(version))
        case .missing, .conflict: throw .conflict(name: name)
        }
    }

    /// Replaces a job by one that was made from its current version; see ``JobStore``.
    public func update(_ job: ProwJob) async throws(JobStoreError) -> ProwJob {
        let job = job.inWholeSeconds
        let name = job.name
        let expected = Int64(job.metadata.resourceVersion)
        let text = try text(of: job, after: expected.flatMap(cache.jobWithParts))
        let outcome = try await write(job, text) { connection in
            guard let current = try StoredJob.version(name, connection) else { return .missing }
            guard current == expected else { return .conflict }
            let version = try Self.lastVersion(connection) + 1
            if text.changesOnlyStatus {
                try StoredJob.updateStatus(of: job, text.resource, version: version, connection)
            } else {
                try StoredJob(job, text).update(version: version, connection)
            }
            return .changed(version: version)
        }
        switch outcome {
        case .changed(let version): return job.at(version)
        case .missing: throw .notFound(name: name)
        case .existing, .conflict: throw .conflict(name: name)
        }
    }

    /// Removes a job; see ``JobStore``.
    public func delete(named name: String) async throws(JobStoreError) {
        _ = try await write(
            { connection in
                guard try StoredJob.version(name, connection) != nil else { return .missing }
                let version = try Self.lastVersion(connection) + 1
                try StoredJob.delete(name, version: version, connection)
                return .changed(version: version)
            },
            committed: { [cache] version in
                let resourceVersion = ResourceVersion(rawValue: String(version))
                cache.keep(.deleted(name: name, version: resourceVersion), version: version)
            }
        )
    }

    /// The job of this name; nil when there is none.
    public func job(named name: String) async throws(JobStoreError) -> ProwJob? {
        try await read { connection in try StoredJob.fetch(name, connection) }?.job(cache)
    }

    /// The newest version of any job, deleted ones included.
    @Sendable
    static func lastVersion(_ connection: Database) throws -> Int64 {
        let statement = try connection.cachedStatement(
            sql: """
                SELECT MAX(
                    COALESCE((SELECT MAX(version) FROM prowjobs), 0),
                    COALESCE((SELECT MAX(version) FROM prowjob_deletions), 0)
                )
                """
        )
        return try Int64.fetchOne(statement) ?? 0
    }

    private func text(
        of job: ProwJob,
        after before: (job: ProwJob, parts: JobText.Parts)? = nil
    ) throws(JobStoreError) -> JobText {
        do {
            return try JobText(job, after: before)
        } catch {
            throw .unavailable("job \(job.name) can't be written as JSON: \(error)")
        }
    }

    private func write(
        _ job: ProwJob,
        _ text: JobText,
        _ body: @escaping @Sendable (Database) throws -> WriteOutcome
    ) async throws(JobStoreError) -> WriteOutcome {
        let parts = text.parts
        return try await write(bytes: text.resource.utf8.count, body) { [cache] version in
            cache.keep(.stored(job.at(version)), parts, version: version)
        }
    }

    /// Writes, and makes what was written known to those who follow the store, in the order of versions.
    private func write(
        bytes: Int = 0,
        _ body: @escaping @Sendable (Database) throws -> WriteOutcome,
        committed: @escaping @Sendable (Int64) -> Void
    ) async throws(JobStoreError) -> WriteOutcome {
        do {
            return try await writer.write(bytes: bytes, body) { [versions] outcome in
                guard let version = outcome.version else { return }
                committed(version)
                versions.raise(to: version)
            }
        } catch {
            throw .unavailable("\(error)")
        }
    }

    /// Reads a snapshot of the jobs.
    func read<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(JobStoreError) -> Value {
        do {
            return try await pool.snapshot(body)
        } catch {
            throw .unavailable("\(error)")
        }
    }
}

extension ProwJob {
    /// The job as it is stored under a version.
    fileprivate func at(_ version: Int64) -> ProwJob {
        var job = self
        job.metadata.resourceVersion = String(version)
        return job
    }
}
