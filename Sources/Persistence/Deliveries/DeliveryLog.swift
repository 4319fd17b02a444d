import ForgeModel
import Foundation
import GRDB

/// The log of webhook deliveries: what is appended here is not lost, and is handled once.
///
/// Appends and outcomes that arrive at the same time share one transaction and one sync.
public struct DeliveryLog: Sendable {
    let pool: DatabasePool
    let writer: GroupWriter

    /// The log of a database.
    public init(_ database: BotDatabase) {
        pool = database.pool
        writer = database.writer
    }

    /// Stores a delivery, and returns once it is on disk.
    ///
    /// - Throws: ``StorageError/overloaded`` when too much waits to be written, ``StorageError/unavailable(_:)``.
    public func append(_ delivery: NewDelivery) async throws(StorageError) -> AppendResult {
        let payload = StoredPayload(delivery.payload)
        let headers = delivery.headers.isEmpty ? nil : try? JSONEncoder().encode(delivery.headers)
        return try await writer.write(bytes: payload.blob.count) { connection in
            let statement = try connection.cachedStatement(
                sql: """
                    INSERT OR IGNORE INTO deliveries
                    (guid, event, repository, thread, received_at, state, finished_at, payload, payload_bytes,
                        headers)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """
            )
            let receivedAt = delivery.receivedAt.timeIntervalSince1970
            try statement.execute(
                arguments: [
                    delivery.guid, delivery.event, delivery.repository?.fullName, delivery.thread, receivedAt,
                    delivery.state.rawValue, delivery.state.isFinished ? receivedAt : nil, payload.blob,
                    payload.length, headers.map { String(decoding: $0, as: UTF8.self) },
                ]
            )
            guard connection.changesCount > 0 else { return .duplicate }
            return .stored(DeliveryID(rawValue: connection.lastInsertedRowID))
        }
    }

    /// Records what came of an attempt to handle a delivery; one that was removed meanwhile stays removed.
    ///
    /// An outcome that leaves it ``DeliveryState/pending`` is a wait, and no attempt.
    ///
    /// - Throws: ``StorageError/overloaded``, ``StorageError/unavailable(_:)``.
    public func finish(_ id: DeliveryID, _ outcome: DeliveryOutcome) async throws(StorageError) {
        try await writer.write { connection in
            let statement = try connection.cachedStatement(
                sql: """
                    UPDATE deliveries
                    SET state = ?1, attempts = attempts + (?1 <> 'pending'), next_attempt_at = ?2,
                        finished_at = ?3, error = ?4
                    WHERE id = ?5
                    """
            )
            try statement.execute(
                arguments: [
                    outcome.state.rawValue, outcome.nextAttemptAt?.timeIntervalSince1970,
                    outcome.finishedAt.timeIntervalSince1970, outcome.error, id.rawValue,
                ]
            )
            guard connection.changesCount > 0 else { return }
            try Self.replaceSteps(of: id, by: outcome.steps, connection)
            for action in outcome.actions {
                try Self.insert(action, of: id, connection)
            }
        }
    }

    private static func insert(_ action: DeliveryAction, of id: DeliveryID, _ connection: Database) throws {
        let statement = try connection.cachedStatement(
            sql: """
                INSERT INTO delivery_actions (delivery, ordinal, plugin, action, outcome, duration_ms, detail)
                SELECT ?1, COALESCE(MAX(ordinal) + 1, 0), ?2, ?3, ?4, ?5, ?6 FROM delivery_actions WHERE delivery = ?1
                """
        )
        try statement.execute(
            arguments: [
                id.rawValue, action.plugin, action.action, action.outcome.rawValue,
                action.duration / .milliseconds(1), action.detail,
            ]
        )
    }

    /// Makes a delivery wait to be handled again, whatever its state: all of it, or of one that was given up, what was
    /// given up of it.
    ///
    /// - Returns: whether there is such a delivery, with its payload.
    /// - Throws: ``StorageError/overloaded``, ``StorageError/unavailable(_:)``.
    public func retry(_ id: DeliveryID) async throws(StorageError) -> Bool {
        try await writer.write { connection in
            try connection.execute(
                sql: """
                    UPDATE deliveries SET state = 'pending', next_attempt_at = NULL, error = NULL
                    WHERE id = ? AND payload IS NOT NULL
                    """,
                arguments: [id.rawValue]
            )
            guard connection.changesCount > 0 else { return false }
            try connection.execute(
                sql: "DELETE FROM delivery_steps WHERE delivery = ? AND failure IS NOT NULL",
                arguments: [id.rawValue]
            )
            return true
        }
    }
}
