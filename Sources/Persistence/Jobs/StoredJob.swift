import Foundation
import GRDB
import JobEngine
import JobModel

/// A row of the job table: the resource as JSON with its version beside it, and the columns made from it.
struct StoredJob: Sendable {
    let resource: String
    let version: Int64
    /// The values of ``columns`` without the version; empty for a row that was read.
    private let values: [DatabaseValue]

    private static let columns = [
        "name", "job", "type", "org", "repo", "pull", "base_ref", "head_sha", "state", "complete", "created_at",
        "resource", "hidden", "tenant", "extra_refs",
    ]

    /// The row of a job that is to be written.
    init(_ job: ProwJob, _ text: JobText) {
        resource = text.resource
        version = 0
        let refs = job.spec.mainRefs
        let pull = refs?.pulls.first
        let columns: [(any DatabaseValueConvertible)?] = [
            job.name, job.spec.job, job.spec.type.rawValue, refs?.org, refs?.repo, pull?.number, refs?.baseRef,
            pull?.sha, job.status.state.rawValue, job.isComplete,
            (job.metadata.creationTimestamp ?? .distantPast).timeIntervalSince1970, resource,
            job.spec.hidden, job.spec.prowJobDefault?.tenantID ?? "", text.extraRefs,
        ]
        values = columns.map { $0?.databaseValue ?? .null }
    }

    init(_ row: Row) {
        resource = row["resource"]
        version = row["version"]
        values = []
    }

    /// The job, with its version in its metadata.
    func job(_ cache: JobCache) throws(JobStoreError) -> ProwJob {
        if let job = cache.job(version) { return job }
        do {
            var job = try JSONDecoder().decode(ProwJob.self, from: Data(resource.utf8))
            job.metadata.resourceVersion = String(version)
            cache.keep(.stored(job), version: version)
            return job
        } catch {
            throw .unavailable("the stored job of version \(version) can't be read: \(error)")
        }
    }
}

extension StoredJob {
    static func fetch(_ name: String, _ connection: Database) throws -> StoredJob? {
        let statement = try connection.cachedStatement(sql: "SELECT resource, version FROM prowjobs WHERE name = ?")
        return try Row.fetchOne(statement, arguments: [name]).map(StoredJob.init)
    }

    static func version(_ name: String, _ connection: Database) throws -> Int64? {
        let statement = try connection.cachedStatement(sql: "SELECT version FROM prowjobs WHERE name = ?")
        return try Int64.fetchOne(statement, arguments: [name])
    }

    func insert(version: Int64, _ connection: Database) throws {
        let names = Self.columns.joined(separator: ", ")
        let marks = databaseQuestionMarks(count: Self.columns.count)
        try execute(
            "INSERT INTO prowjobs (\(names), version) VALUES (\(marks), ?)",
            then: [version.databaseValue],
            connection
        )
    }

    func update(version: Int64, _ connection: Database) throws {
        let assignments = Self.columns.map { "\($0) = ?" }.joined(separator: ", ")
        try execute(
            "UPDATE prowjobs SET \(assignments), version = ? WHERE name = ?",
            then: [version.databaseValue] + values.prefix(1),
            connection
        )
    }

    /// Updates what follows from the status; most indexes are left alone then.
    static func updateStatus(
        of job: ProwJob,
        _ resource: String,
        version: Int64,
        _ connection: Database
    ) throws {
        let sql = "UPDATE prowjobs SET state = ?, complete = ?, resource = ?, version = ? WHERE name = ?"
        try connection.cachedStatement(sql: sql)
            .execute(arguments: [job.status.state.rawValue, job.isComplete, resource, version, job.name])
    }

    /// How many deletions are remembered for watches that come late.
    static let rememberedDeletions: Int64 = 100_000

    static func delete(_ name: String, version: Int64, _ connection: Database) throws {
        try connection.cachedStatement(sql: "DELETE FROM prowjobs WHERE name = ?").execute(arguments: [name])
        try connection.cachedStatement(sql: "INSERT INTO prowjob_deletions (version, name) VALUES (?, ?)")
            .execute(arguments: [version, name])
        try connection.cachedStatement(sql: "DELETE FROM prowjob_deletions WHERE version < ?")
            .execute(arguments: [version - rememberedDeletions])
    }

    private func execute(
        _ sql: String,
        then rest: [DatabaseValue],
        _ connection: Database
    ) throws {
        try connection.cachedStatement(sql: sql).execute(arguments: StatementArguments(values + rest))
    }
}
