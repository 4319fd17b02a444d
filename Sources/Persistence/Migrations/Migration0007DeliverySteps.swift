import GRDB

extension Migrations {
    /// How far the steps of a delivery have come that is not done: those that are done, and those that were given up.
    @Sendable
    static func createDeliverySteps(_ connection: Database) throws {
        try connection.execute(
            sql: """
                CREATE TABLE delivery_steps (
                    delivery INTEGER NOT NULL REFERENCES deliveries (id) ON DELETE CASCADE,
                    plugin TEXT NOT NULL,
                    handler INTEGER NOT NULL,
                    failure TEXT,
                    PRIMARY KEY (delivery, plugin, handler)
                ) WITHOUT ROWID
                """
        )
    }
}
