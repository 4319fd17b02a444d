import GRDB
public import JobEngine
import JobModel

extension SQLiteJobStore {
    /// How many jobs are stored; see ``JobStore``.
    public func count() async throws(JobStoreError) -> Int {
        try await read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM prowjobs") ?? 0 }
    }

    /// One page of the jobs that a query selects; see ``JobStore``.
    public func jobs(_ query: JobQuery) async throws(JobStoreError) -> JobPage {
        let limit = max(1, query.limit)
        let (rows, sequences, version) = try await read { connection in
            let condition = query.condition
            let rows = try Row.fetchAll(
                connection,
                sql: """
                    SELECT resource, version, sequence FROM prowjobs WHERE \(condition.sql)
                    ORDER BY sequence \(query.order == .newestFirst ? "DESC" : "ASC") LIMIT ?
                    """,
                arguments: condition.arguments + [limit + 1]
            )
            return (rows.map(StoredJob.init), rows.map { $0["sequence"] as Int64 }, try Self.lastVersion(connection))
        }
        var jobs: [ProwJob] = []
        for row in rows.prefix(limit) {
            jobs.append(try row.job(cache))
        }
        return JobPage(
            jobs: jobs,
            version: ResourceVersion(rawValue: String(version)),
            next: rows.count > limit ? JobCursor(rawValue: String(sequences[limit - 1])) : nil
        )
    }
}

extension JobQuery {
    /// The conditions for a `WHERE` clause.
    var condition: (sql: String, arguments: StatementArguments) {
        var parts = ["1"]
        var arguments = StatementArguments()
        func add(_ sql: String, _ value: (any DatabaseValueConvertible)?) {
            guard let value else { return }
            parts.append(sql)
            arguments += [value]
        }
        add("job = ?", job)
        add("type = ?", type?.rawValue)
        add("org = ?", org)
        add("repo = ?", repo)
        add("pull = ?", pull)
        add("head_sha = ?", headSHA)
        add("base_ref = ?", baseRef)
        if let isComplete {
            // Written out, not bound: only so does SQLite see that the partial index holds all that is asked for.
            parts.append("complete = \(isComplete ? 1 : 0)")
        }
        if !states.isEmpty {
            parts.append("state IN (\(states.map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ")))")
        }
        for (name, value) in labels.sorted(by: { $0.key < $1.key }) {
            parts.append("EXISTS (SELECT 1 FROM json_each(resource, '$.metadata.labels') WHERE key = ? AND value = ?)")
            arguments += [name, value]
        }
        if let cursor {
            // A cursor that is not ours selects nothing.
            add(
                "sequence \(order == .newestFirst ? "<" : ">") ?",
                Int64(cursor.rawValue) ?? (order == .newestFirst ? .min : .max)
            )
        }
        return (parts.joined(separator: " AND "), arguments)
    }
}
