import GRDB

extension Migrations {
    /// Small JSON documents by name.
    @Sendable
    static func createDocuments(_ connection: Database) throws {
        try connection.execute(
            sql: "CREATE TABLE documents (name TEXT PRIMARY KEY, content TEXT NOT NULL) WITHOUT ROWID"
        )
    }
}
