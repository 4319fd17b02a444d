import Foundation
import JobEngine
import JobModel
import Logging
import Persistence

/// A job store on disk to measure with.
struct JobsStore: Sendable {
    let jobs: SQLiteJobStore
    private let database: BotDatabase

    init(in folder: URL) async throws {
        database = try BotDatabase.open(at: folder.appending(path: "bowsprit.db"))
        jobs = try await SQLiteJobStore(database) { Date() }
    }

    /// Closes the database.
    func close() async throws {
        try await database.close()
    }

    /// The newest version.
    func version() async throws -> ResourceVersion {
        var query = JobQuery()
        query.limit = 1
        return try await jobs.jobs(query).version
    }

    /// Makes small jobs, as many writers at once.
    func fill(_ numbers: Range<Int>, isComplete: Bool = false) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for worker in 0..<32 {
                group.addTask {
                    for number in stride(from: numbers.lowerBound + worker, to: numbers.upperBound, by: 32) {
                        _ = try await jobs.create(.bench(number, command: ["true"], isComplete: isComplete))
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    /// Returns once so many jobs have ended after a version.
    func waitForEnds(of count: Int, after version: ResourceVersion) async throws {
        var ended: Set<String> = []
        for try await change in jobs.watch(from: version) {
            if case .stored(let job) = change, job.isComplete { ended.insert(job.name) }
            if ended.count >= count { return }
        }
    }

    /// Runs an engine while a body runs.
    func withEngine(_ backend: any JobBackend, _ body: () async throws -> Void) async throws {
        let engine = JobEngine(
            store: jobs,
            backend: backend,
            now: { Date() },
            url: { "http://127.0.0.1/jobs/\($0.name)" },
            logger: Logger(label: "bench") { _ in SwiftLogNoOpLogHandler() }
        )
        let running = Task { await engine.run() }
        defer { running.cancel() }
        try await body()
        running.cancel()
        await running.value
    }
}
