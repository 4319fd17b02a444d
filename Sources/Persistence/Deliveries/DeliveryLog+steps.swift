import ForgeModel
import Foundation
import GRDB

extension DeliveryLog {
    /// The steps of a delivery that are over; none for one that is done, or was not handled yet.
    ///
    /// - Throws: ``StorageError/unavailable(_:)``.
    public func steps(of id: DeliveryID) async throws(StorageError) -> [DeliveryStep] {
        try await pool.snapshot { connection in
            let sql = "SELECT plugin, handler, failure FROM delivery_steps WHERE delivery = ? ORDER BY plugin, handler"
            return try Row.fetchAll(connection, sql: sql, arguments: [id.rawValue]).map { row in
                DeliveryStep(plugin: row["plugin"], handler: row["handler"], failure: row["failure"])
            }
        }
    }

    /// What is stored of a delivery to pass it on; nil when its payload or its headers are not kept.
    ///
    /// - Throws: ``StorageError/unavailable(_:)``.
    public func webhook(of id: DeliveryID) async throws(StorageError) -> StoredWebhook? {
        try await pool.snapshot { connection in
            let sql = "SELECT headers, \(Delivery.columns), payload FROM deliveries WHERE id = ?"
            guard let row = try Row.fetchOne(connection, sql: sql, arguments: [id.rawValue]),
                let text = row["headers"] as String?, let payload = try StoredPayload(row)?.payload()
            else { return nil }
            let headers = try JSONDecoder().decode([WebhookHeader].self, from: Data(text.utf8))
            return StoredWebhook(headers: headers, payload: payload)
        }
    }

    /// A page of what was given up, that of the newest delivery first.
    ///
    /// - Throws: ``StorageError/unavailable(_:)``.
    public func deadLetters(offset: Int = 0, limit: Int) async throws(StorageError) -> [DeadLetter] {
        try await pool.snapshot { connection in
            let rows = try Row.fetchAll(
                connection,
                sql: """
                    SELECT guid, event, repository, thread, plugin, COALESCE(failure, error, '') AS reason,
                        COALESCE(finished_at, received_at) AS at
                    \(Self.deadLetters) ORDER BY id DESC, plugin, handler LIMIT ? OFFSET ?
                    """,
                arguments: [limit, max(0, offset)]
            )
            return rows.map(DeadLetter.init)
        }
    }

    /// How much was given up.
    ///
    /// - Throws: ``StorageError/unavailable(_:)``.
    public func deadLetterCount() async throws(StorageError) -> Int {
        try await pool.snapshot { connection in
            try Int.fetchOne(connection, sql: "SELECT COUNT(*) \(Self.deadLetters)") ?? 0
        }
    }

    private static let deadLetters = """
        FROM deliveries LEFT JOIN delivery_steps ON delivery = id AND failure IS NOT NULL WHERE state = 'dead'
        """

    /// Replaces what is stored of a delivery's steps.
    static func replaceSteps(of id: DeliveryID, by steps: [DeliveryStep], _ connection: Database) throws {
        try connection.cachedStatement(sql: "DELETE FROM delivery_steps WHERE delivery = ?")
            .execute(arguments: [id.rawValue])
        for step in steps {
            try connection.cachedStatement(
                sql: "INSERT OR REPLACE INTO delivery_steps (delivery, plugin, handler, failure) VALUES (?, ?, ?, ?)"
            ).execute(arguments: [id.rawValue, step.plugin, step.handler, step.failure])
        }
    }
}

extension DeadLetter {
    fileprivate init(_ row: Row) {
        guid = row["guid"]
        event = row["event"]
        repository = (row["repository"] as String?).flatMap { RepositoryName($0) }
        thread = row["thread"]
        plugin = row["plugin"]
        reason = row["reason"]
        at = Date(timeIntervalSince1970: row["at"])
    }
}
