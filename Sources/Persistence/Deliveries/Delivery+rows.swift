import ForgeModel
import Foundation
import GRDB

extension Delivery {
    /// What a row needs for ``init(_:actions:)``.
    static let columns = """
        id, guid, event, repository, thread, received_at, state, attempts, next_attempt_at, finished_at, error, \
        IIF(payload IS NULL, 0, COALESCE(payload_bytes, LENGTH(payload))) AS payload_bytes
        """

    /// The deliveries of rows, with their actions.
    static func all(_ rows: [Row], _ connection: Database) throws -> [Delivery] {
        let ids = rows.map { $0["id"] as Int64 }
        let marks = databaseQuestionMarks(count: ids.count)
        let actionRows = try Row.fetchAll(
            connection,
            sql: "SELECT * FROM delivery_actions WHERE delivery IN (\(marks)) ORDER BY delivery, ordinal",
            arguments: StatementArguments(ids)
        )
        let actions = Dictionary(grouping: actionRows) { $0["delivery"] as Int64 }
        return rows.map { Delivery($0, actions: (actions[$0["id"]] ?? []).map(DeliveryAction.init)) }
    }

    private init(_ row: Row, actions: [DeliveryAction]) {
        id = DeliveryID(rawValue: row["id"])
        guid = row["guid"]
        event = row["event"]
        repository = (row["repository"] as String?).flatMap { RepositoryName($0) }
        thread = row["thread"]
        receivedAt = Date(timeIntervalSince1970: row["received_at"])
        state = DeliveryState(rawValue: row["state"]) ?? .pending
        attempts = row["attempts"]
        nextAttemptAt = (row["next_attempt_at"] as Double?).map(Date.init(timeIntervalSince1970:))
        finishedAt = (row["finished_at"] as Double?).map(Date.init(timeIntervalSince1970:))
        error = row["error"]
        payloadBytes = row["payload_bytes"]
        self.actions = actions
    }
}

extension DeliveryAction {
    fileprivate init(_ row: Row) {
        plugin = row["plugin"]
        action = row["action"]
        outcome = Outcome(rawValue: row["outcome"]) ?? .failed
        duration = .milliseconds(1) * (row["duration_ms"] as Double)
        detail = row["detail"]
    }
}
