import Dashboard
import Foundation
import JobEngine
import JobModel
import Persistence
import Uploads

/// The jobs of a data folder: what the dashboard, Prow's addresses and `bowsprit job` ask for.
struct JobDesk: Sendable {
    let store: SQLiteJobStore
    /// What reads the results of runs.
    let results: ResultReader
    /// What makes runs of configured jobs; nil where no configuration is known.
    let starter: JobStarter?
    /// Whether the process of this desk runs the jobs.
    let isRunning: Bool
    /// Which jobs there are for those who ask here; others are as if they were not.
    var visibility: @Sendable () -> JobVisibility = { JobVisibility(.everything) }
    let now: @Sendable () -> Date

    private static let noConfiguration = DeskRefusal(
        .refused,
        "no bot runs here that knows the configuration; give --config-path, and --job-config-path where jobs are elsewhere"
    )

    /// The same desk, for those who are shown fewer jobs.
    func showing(_ visibility: @escaping @Sendable () -> JobVisibility) -> JobDesk {
        var desk = self
        desk.visibility = visibility
        return desk
    }

    /// The log of a job's run, from a byte on.
    ///
    /// - Throws: `ArtifactError` and `ObjectStorageError` when it can't be read.
    func logChunk(of job: ProwJob, from offset: Int, atMost count: Int) async throws -> LogChunk {
        let piece = try await results.read(ArtifactName.buildLog, of: job, from: Int64(offset), count: count)
        guard let piece else { return LogChunk(offset: 0, bytes: [], size: 0, isComplete: job.isComplete) }
        return LogChunk(
            offset: Int(piece.offset),
            bytes: piece.bytes,
            size: Int(piece.size),
            isComplete: job.isComplete
        )
    }

    /// Aborts a job that is not over.
    ///
    /// - Parameter reason: The sentence that the job's page and its status show.
    /// - Throws: ``DeskRefusal`` when it is over, or there is no such job.
    func abort(_ name: String, reason: String) async throws {
        let event = JobEvent(.abort, reason: reason, at: now())
        let job: ProwJob
        do {
            guard try await self.job(named: name) != nil else { throw JobStoreError.notFound(name: name) }
            job = try await store.modify(name) { job in
                guard let step = try? JobStateMachine().next(job.status, event) else { return false }
                job.status.apply(step)
                return true
            }
        } catch JobStoreError.notFound {
            throw DeskRefusal(.missing, "there is no job \(name)")
        }
        guard job.status.state == .aborted else {
            throw DeskRefusal(.refused, "the job is over (\(job.status.state.rawValue)); there is nothing to abort")
        }
    }

    /// The run of a job, by the job's name in the configuration and the build id; nil when there is none.
    func job(_ name: String, buildID: String) async throws -> ProwJob? {
        try await store.job(name, buildID: buildID).flatMap(shown)
    }

    private func shown(_ job: ProwJob) -> ProwJob? {
        visibility().shows(job) ? job : nil
    }

    /// Makes up a new run of a job; nothing is stored.
    ///
    /// - Throws: ``DeskRefusal``; a fault when the forge does not answer.
    func secondRun(of name: String, isLatest: Bool) async throws -> ProwJob {
        guard let job = try await job(named: name) else { throw DeskRefusal(.missing, "there is no job \(name)") }
        var again: ProwJob
        if isLatest {
            guard let starter else { throw Self.noConfiguration }
            again = try await starter.latest(of: job)
        } else {
            again = ProwJob.make(
                name: UUID().uuidString.lowercased(),
                namespace: job.metadata.namespace,
                spec: job.spec,
                labels: job.metadata.labels,
                annotations: job.metadata.annotations,
                trust: job.trust,
                at: now()
            )
        }
        again.status.description = "Successfully reran \(name)."
        return again
    }
}

extension JobDesk: JobAccess {
    func list(_ query: JobQuery, offset: Int) async throws -> JobListing {
        let (jobs, total) = try await store.browse(query, offset: offset, visibility: visibility())
        return JobListing(jobs: jobs, total: total)
    }

    func names(beginningWith prefix: String) async throws -> [String] {
        let names = try await store.names(beginningWith: prefix, limit: JobNames.limit)
        guard visibility().scope != .everything else { return names }
        var shown: [String] = []
        for name in names where try await job(named: name) != nil { shown.append(name) }
        return shown
    }

    func job(named name: String) async throws -> ProwJob? {
        try await store.job(named: name).flatMap(shown)
    }

    func log(of job: ProwJob, from offset: Int, atMost count: Int) async throws -> [UInt8] {
        try await logChunk(of: job, from: offset, atMost: count).bytes
    }

    func abort(_ name: String) async throws {
        try await abort(name, reason: "Aborted from the command line.")
    }

    func rerun(_ name: String, isLatest: Bool) async throws -> String {
        try await store.create(try await secondRun(of: name, isLatest: isLatest)).job.name
    }

    func start(_ order: JobOrder, isDryRun: Bool) async throws -> ProwJob {
        guard let starter else { throw Self.noConfiguration }
        let job = try await starter.job(order)
        return isDryRun ? job : try await store.create(job).job
    }
}
