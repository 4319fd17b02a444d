public import ForgeModel
public import Foundation
import GRDB
public import JobEngine
public import JobModel

/// What the dashboard asks beyond the contract of ``JobStore``.
extension SQLiteJobStore {
    /// A numbered page of the jobs that a query selects, and how many it selects in all.
    ///
    /// - Parameters:
    ///   - since: When not nil, only jobs created at that time or later.
    ///   - visibility: Only jobs that it shows.
    /// - Throws: ``JobStoreError/unavailable(_:)``.
    public func browse(
        _ query: JobQuery,
        since: Date? = nil,
        offset: Int,
        visibility: JobVisibility = JobVisibility(.everything)
    ) async throws(JobStoreError)
        -> (jobs: [ProwJob], total: Int)
    {
        let (rows, total) = try await read { connection in
            let (condition, visible) = (query.condition, visibility.condition)
            let filter = "\(condition.sql) AND \(visible.sql) AND created_at >= ?"
            let arguments =
                condition.arguments + visible.arguments
                + [since?.timeIntervalSince1970 ?? -Double.greatestFiniteMagnitude]
            let rows = try Row.fetchAll(
                connection,
                sql: """
                    SELECT resource, version FROM prowjobs WHERE \(filter)
                    ORDER BY sequence \(query.order == .newestFirst ? "DESC" : "ASC") LIMIT ? OFFSET ?
                    """,
                arguments: arguments + [max(1, query.limit), max(0, offset)]
            )
            let total = try Int.fetchOne(
                connection,
                sql: "SELECT COUNT(*) FROM prowjobs WHERE \(filter)",
                arguments: arguments
            )
            return (rows.map(StoredJob.init), total ?? 0)
        }
        var jobs: [ProwJob] = []
        for row in rows { jobs.append(try row.job(cache)) }
        return (jobs, total)
    }

    /// The names of all jobs that ever ran, are still stored, and are shown, in order.
    ///
    /// - Throws: ``JobStoreError/unavailable(_:)``.
    public func jobNames(
        _ visibility: JobVisibility = JobVisibility(.everything)
    ) async throws(JobStoreError) -> [String] {
        try await read {
            let visible = visibility.condition
            return try String.fetchAll(
                $0,
                sql:
                    "SELECT DISTINCT job FROM prowjobs INDEXED BY prowjobs_visibility WHERE \(visible.sql) ORDER BY job LIMIT 1000",
                arguments: visible.arguments
            )
        }
    }

    /// The repositories that stored jobs belong to that are shown, in order.
    ///
    /// - Throws: ``JobStoreError/unavailable(_:)``.
    public func repositories(
        _ visibility: JobVisibility = JobVisibility(.everything)
    ) async throws(JobStoreError) -> [RepositoryName] {
        let names = try await read {
            let visible = visibility.condition
            return try String.fetchAll(
                $0,
                sql: """
                    SELECT DISTINCT org || '/' || repo FROM prowjobs INDEXED BY prowjobs_visibility
                    WHERE org IS NOT NULL AND repo IS NOT NULL AND \(visible.sql) ORDER BY 1 LIMIT 1000
                    """,
                arguments: visible.arguments
            )
        }
        return names.compactMap { RepositoryName($0) }
    }
}
