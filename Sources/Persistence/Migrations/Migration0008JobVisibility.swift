import GRDB

extension Migrations {
    /// What says who may see a job, made from the resource, in an index with all that the counts of lists need, so that
    /// these read no resource.
    @Sendable
    static func addJobVisibility(_ connection: Database) throws {
        try connection.execute(
            sql: """
                ALTER TABLE prowjobs ADD COLUMN hidden INTEGER NOT NULL DEFAULT 0;
                ALTER TABLE prowjobs ADD COLUMN tenant TEXT NOT NULL DEFAULT '';
                ALTER TABLE prowjobs ADD COLUMN extra_refs TEXT;
                UPDATE prowjobs SET
                    hidden = COALESCE(json_extract(resource, '$.spec.hidden'), 0),
                    tenant = COALESCE(json_extract(resource, '$.spec.prowjob_defaults.tenant_id'), ''),
                    extra_refs = json_extract(resource, '$.spec.extra_refs');
                CREATE INDEX prowjobs_visibility ON prowjobs (hidden, tenant, created_at, job, org, repo, extra_refs);
                """
        )
    }
}
