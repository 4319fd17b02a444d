import GRDB

/// The steps that bring an older database up to date, in their order. A step that was released is never changed.
enum Migrations {
    static var all: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("0001-deliveries", migrate: createDeliveries)
        migrator.registerMigration("0002-prowjobs", migrate: createProwJobs)
        migrator.registerMigration("0003-documents", migrate: createDocuments)
        migrator.registerMigration("0004-head-sightings", migrate: createHeadSightings)
        migrator.registerMigration("0005-payload-bytes", migrate: addPayloadBytes)
        migrator.registerMigration("0006-webhook-headers", migrate: addWebhookHeaders)
        migrator.registerMigration("0007-delivery-steps", migrate: createDeliverySteps)
        migrator.registerMigration("0008-job-visibility", migrate: addJobVisibility)
        return migrator
    }
}
