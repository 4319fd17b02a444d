import GRDB

extension Migrations {
    /// The ProwJobs: the resource as JSON, what is selected by as columns.
    ///
    /// Versions are unique over both tables, and grow with every change.
    @Sendable
    static func createProwJobs(_ connection: Database) throws {
        try connection.execute(
            sql: """
                CREATE TABLE prowjobs (
                    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
                    name TEXT NOT NULL UNIQUE,
                    version INTEGER NOT NULL UNIQUE,
                    job TEXT NOT NULL,
                    type TEXT NOT NULL,
                    org TEXT COLLATE NOCASE,
                    repo TEXT COLLATE NOCASE,
                    pull INTEGER,
                    base_ref TEXT,
                    head_sha TEXT,
                    state TEXT NOT NULL,
                    complete INTEGER NOT NULL,
                    created_at REAL NOT NULL,
                    resource TEXT NOT NULL
                );
                CREATE INDEX prowjobs_job ON prowjobs (job);
                CREATE INDEX prowjobs_pull ON prowjobs (org, repo, pull);
                CREATE INDEX prowjobs_head_sha ON prowjobs (head_sha) WHERE head_sha IS NOT NULL;
                CREATE INDEX prowjobs_incomplete ON prowjobs (sequence) WHERE complete = 0;
                CREATE TABLE prowjob_deletions (
                    version INTEGER PRIMARY KEY,
                    name TEXT NOT NULL
                );
                """
        )
    }
}
