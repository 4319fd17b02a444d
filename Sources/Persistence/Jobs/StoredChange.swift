import GRDB
import JobEngine
import JobModel

/// A change as the tables tell it: the last one of a job, or its deletion.
enum StoredChange: Sendable {
    case stored(StoredJob)
    case deleted(name: String, version: Int64)

    var version: Int64 {
        switch self {
        case .stored(let row): row.version
        case .deleted(_, let version): version
        }
    }

    /// The change for a watcher; nil for a job that can't be read, which must not end the watch of all others.
    func change(_ cache: JobCache) -> JobChange? {
        switch self {
        case .stored(let row): (try? row.job(cache)).map(JobChange.stored)
        case .deleted(let name, let version):
            .deleted(name: name, version: ResourceVersion(rawValue: String(version)))
        }
    }

    /// The next changes after a version; deletions only after their own, later version.
    static func fetch(
        after version: Int64,
        deletionsAfter: Int64,
        limit: Int,
        _ connection: Database
    ) throws -> [StoredChange] {
        let statement = try connection.cachedStatement(
            sql: """
                SELECT version, name, resource FROM prowjobs WHERE version > ?1
                UNION ALL SELECT version, name, NULL FROM prowjob_deletions WHERE version > MAX(?1, ?2)
                ORDER BY version LIMIT ?3
                """
        )
        return try Row.fetchAll(statement, arguments: [version, deletionsAfter, limit]).map { row in
            (row["resource"] as String?) == nil
                ? .deleted(name: row["name"], version: row["version"])
                : .stored(StoredJob(row))
        }
    }
}
