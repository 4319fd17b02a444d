import GRDB

extension Migrations {
    /// The headers that a delivery came with, as JSON, where it is to be passed on; NULL elsewhere.
    @Sendable
    static func addWebhookHeaders(_ connection: Database) throws {
        try connection.execute(sql: "ALTER TABLE deliveries ADD COLUMN headers TEXT")
    }
}
