import GRDB

extension Migrations {
    /// The delivery log. Rows stay in the order of arrival; the partial index holds only what is not handled yet.
    @Sendable
    static func createDeliveries(_ connection: Database) throws {
        try connection.execute(
            sql: """
                CREATE TABLE deliveries (
                    id INTEGER PRIMARY KEY,
                    guid TEXT NOT NULL UNIQUE,
                    event TEXT NOT NULL,
                    repository TEXT COLLATE NOCASE,
                    thread INTEGER,
                    received_at REAL NOT NULL,
                    state TEXT NOT NULL CHECK (state IN ('pending', 'done', 'failed', 'dead')),
                    attempts INTEGER NOT NULL DEFAULT 0,
                    next_attempt_at REAL,
                    finished_at REAL,
                    error TEXT,
                    payload BLOB
                );
                CREATE INDEX deliveries_unhandled ON deliveries (id) WHERE state IN ('pending', 'failed');
                CREATE INDEX deliveries_dead ON deliveries (id) WHERE state = 'dead';
                CREATE INDEX deliveries_thread ON deliveries (repository, thread) WHERE repository IS NOT NULL;
                CREATE TABLE delivery_actions (
                    delivery INTEGER NOT NULL REFERENCES deliveries (id) ON DELETE CASCADE,
                    ordinal INTEGER NOT NULL,
                    plugin TEXT NOT NULL,
                    action TEXT NOT NULL,
                    outcome TEXT NOT NULL CHECK (outcome IN ('done', 'refused', 'failed', 'skipped')),
                    duration_ms REAL NOT NULL,
                    detail TEXT,
                    PRIMARY KEY (delivery, ordinal)
                ) WITHOUT ROWID;
                """
        )
    }
}
