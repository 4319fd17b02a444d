import Foundation
import GRDB
public import JobEngine
public import JobModel

/// Finds single jobs by what people know of them.
extension SQLiteJobStore {
    /// The names that begin with a text, in order, at most `limit` of them.
    ///
    /// - Throws: ``JobStoreError/unavailable(_:)``.
    public func names(beginningWith prefix: String, limit: Int) async throws(JobStoreError) -> [String] {
        try await read {
            try String.fetchAll(
                $0,
                sql: "SELECT name FROM prowjobs WHERE name >= ? AND name < ? ORDER BY name LIMIT ?",
                arguments: [prefix, prefix + "\u{10FFFF}", limit]
            )
        }
    }

    /// The run of a job, by the job's name in the configuration and the build id; nil when there is none.
    ///
    /// - Throws: ``JobStoreError/unavailable(_:)``.
    public func job(_ name: String, buildID: String) async throws(JobStoreError) -> ProwJob? {
        try await read { connection in
            try Row.fetchOne(
                connection,
                sql: """
                    SELECT resource, version FROM prowjobs
                    WHERE job = ? AND json_extract(resource, '$.status.build_id') = ?
                    ORDER BY sequence DESC LIMIT 1
                    """,
                arguments: [name, buildID]
            )
            .map(StoredJob.init)
        }?.job(cache)
    }
}
