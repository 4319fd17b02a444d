import GRDB

extension Migrations {
    /// When the bot first knew of the head of each pull request.
    @Sendable
    static func createHeadSightings(_ connection: Database) throws {
        try connection.execute(
            sql: """
                CREATE TABLE head_sightings (
                    repository TEXT NOT NULL COLLATE NOCASE,
                    number INTEGER NOT NULL,
                    sha TEXT NOT NULL,
                    seen_at REAL NOT NULL,
                    PRIMARY KEY (repository, number, sha)
                ) WITHOUT ROWID
                """
        )
    }
}
