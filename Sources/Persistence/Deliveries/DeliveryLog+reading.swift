public import ForgeModel
public import Foundation
import GRDB

extension DeliveryLog {
    /// The deliveries that are not finished, in the order of arrival.
    ///
    /// - Returns: at most `limit` deliveries after `after`, each with its payload.
    /// - Throws: ``StorageError/unavailable(_:)``.
    public func pending(
        after: DeliveryID? = nil,
        limit: Int
    ) async throws(StorageError) -> [(delivery: Delivery, payload: Data)] {
        try await pool.snapshot { connection in
            let rows = try Row.fetchAll(
                connection,
                sql: """
                    SELECT \(Delivery.columns), payload FROM deliveries
                    WHERE state IN ('pending', 'failed') AND id > ? ORDER BY id LIMIT ?
                    """,
                arguments: [after?.rawValue ?? .min, limit]
            )
            let deliveries = try Delivery.all(rows, connection)
            return try zip(deliveries, rows).map { ($0, try StoredPayload($1)?.payload() ?? Data()) }
        }
    }

    /// A page of the log, the newest delivery first.
    ///
    /// - Returns: at most `limit` deliveries that came before `before`; nil begins with the newest.
    /// - Throws: ``StorageError/unavailable(_:)``.
    public func page(
        _ filter: DeliveryFilter = DeliveryFilter(),
        before: DeliveryID? = nil,
        limit: Int
    ) async throws(StorageError) -> [Delivery] {
        try await pool.snapshot { connection in
            let condition = filter.condition
            let rows = try Row.fetchAll(
                connection,
                sql: """
                    SELECT \(Delivery.columns) FROM deliveries
                    WHERE id < ? AND \(condition.sql) ORDER BY id DESC LIMIT ?
                    """,
                arguments: [before?.rawValue ?? .max] + condition.arguments + [limit]
            )
            return try Delivery.all(rows, connection)
        }
    }

    /// How many deliveries a filter selects.
    ///
    /// - Throws: ``StorageError/unavailable(_:)``.
    public func count(_ filter: DeliveryFilter = DeliveryFilter()) async throws(StorageError) -> Int {
        try await pool.snapshot { connection in
            let condition = filter.condition
            let sql = "SELECT COUNT(*) FROM deliveries WHERE \(condition.sql)"
            return try Int.fetchOne(connection, sql: sql, arguments: condition.arguments) ?? 0
        }
    }

    /// The delivery with this GUID; nil when there is none.
    ///
    /// - Throws: ``StorageError/unavailable(_:)``.
    public func delivery(guid: String) async throws(StorageError) -> Delivery? {
        try await pool.snapshot { connection in
            let sql = "SELECT \(Delivery.columns) FROM deliveries WHERE guid = ?"
            return try Delivery.all(Row.fetchAll(connection, sql: sql, arguments: [guid]), connection).first
        }
    }

    /// The payload of a delivery; nil when there is no such delivery or its payload was dropped.
    ///
    /// - Throws: ``StorageError/unavailable(_:)``.
    public func payload(of id: DeliveryID) async throws(StorageError) -> Data? {
        try await pool.snapshot { connection in
            let sql = "SELECT \(Delivery.columns), payload FROM deliveries WHERE id = ?"
            let row = try Row.fetchOne(connection, sql: sql, arguments: [id.rawValue])
            return try row.flatMap { StoredPayload($0) }?.payload()
        }
    }
}

extension DeliveryFilter {
    /// The conditions for a `WHERE` clause.
    var condition: (sql: String, arguments: StatementArguments) {
        var parts = ["1"]
        var arguments = StatementArguments()
        if !states.isEmpty {
            // Written out, not bound: only so does SQLite see that a partial index holds all that is asked for.
            parts.append("state IN (\(states.map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ")))")
        }
        if let event {
            parts.append("event = ?")
            arguments += [event]
        }
        if let repository {
            parts.append("repository = ?")
            arguments += [repository.fullName]
        }
        if let thread {
            parts.append("thread = ?")
            arguments += [thread]
        }
        return (parts.joined(separator: " AND "), arguments)
    }
}

extension DeliveryLog {
    /// A numbered page of the log, the newest delivery first, for people who leaf through it.
    ///
    /// - Throws: ``StorageError/unavailable(_:)``.
    public func browse(
        _ filter: DeliveryFilter,
        offset: Int,
        limit: Int
    ) async throws(StorageError) -> [Delivery] {
        try await pool.snapshot { connection in
            let condition = filter.condition
            let rows = try Row.fetchAll(
                connection,
                sql: """
                    SELECT \(Delivery.columns) FROM deliveries
                    WHERE \(condition.sql) ORDER BY id DESC LIMIT ? OFFSET ?
                    """,
                arguments: condition.arguments + [limit, max(0, offset)]
            )
            return try Delivery.all(rows, connection)
        }
    }

    /// The repositories that deliveries came from, in order.
    ///
    /// - Throws: ``StorageError/unavailable(_:)``.
    public func repositories() async throws(StorageError) -> [RepositoryName] {
        let names = try await pool.snapshot { connection in
            try String.fetchAll(
                connection,
                sql: """
                    SELECT DISTINCT repository FROM deliveries WHERE repository IS NOT NULL ORDER BY 1 LIMIT 1000
                    """
            )
        }
        return names.compactMap { RepositoryName($0) }
    }
}
