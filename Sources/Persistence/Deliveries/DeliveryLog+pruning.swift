import Foundation
import GRDB

extension DeliveryLog {
    /// How many rows are changed in one transaction, so that appends do not wait long.
    private static let step = 500

    /// Drops what need not be kept, a little at a time.
    ///
    /// - Returns: how many deliveries were removed.
    /// - Throws: ``StorageError/overloaded``, ``StorageError/unavailable(_:)``.
    @discardableResult
    public func prune(_ retention: DeliveryRetention) async throws(StorageError) -> Int {
        _ = try await repeating(
            """
            UPDATE deliveries SET payload = NULL WHERE id IN (
                SELECT id FROM deliveries
                WHERE state = 'done' AND payload IS NOT NULL AND received_at < ? ORDER BY id LIMIT ?
            )
            """,
            [retention.payloadsFrom.timeIntervalSince1970]
        )
        let old = try await repeating(
            """
            DELETE FROM deliveries WHERE id IN (
                SELECT id FROM deliveries WHERE state IN ('done', 'dead') AND received_at < ? ORDER BY id LIMIT ?
            )
            """,
            [retention.deliveriesFrom.timeIntervalSince1970]
        )
        let tooMany = try await repeating(
            """
            DELETE FROM deliveries WHERE id IN (
                SELECT id FROM deliveries WHERE state IN ('done', 'dead')
                AND id <= (SELECT id FROM deliveries ORDER BY id DESC LIMIT 1 OFFSET ?) ORDER BY id LIMIT ?
            )
            """,
            [max(0, retention.count)]
        )
        return old + tooMany
    }

    private func repeating(
        _ sql: String,
        _ arguments: StatementArguments
    ) async throws(StorageError) -> Int {
        var total = 0
        while true {
            let changed = try await writer.write { connection in
                try connection.execute(sql: sql, arguments: arguments + [Self.step])
                return connection.changesCount
            }
            total += changed
            guard changed == Self.step else { return total }
        }
    }
}
