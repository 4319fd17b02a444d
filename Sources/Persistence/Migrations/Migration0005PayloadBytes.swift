import GRDB

extension Migrations {
    /// How long a payload is that is stored compressed; NULL for those of before, which are stored as they came.
    @Sendable
    static func addPayloadBytes(_ connection: Database) throws {
        try connection.execute(sql: "ALTER TABLE deliveries ADD COLUMN payload_bytes INTEGER")
    }
}
