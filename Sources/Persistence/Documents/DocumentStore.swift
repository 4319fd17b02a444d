import Foundation
import GRDB

/// Small JSON documents by name, for what a service wants to remember over a restart (a few hundred kilobytes each).
public struct DocumentStore: Sendable {
    private let database: BotDatabase

    /// The documents of a database.
    public init(_ database: BotDatabase) {
        self.database = database
    }

    /// The document of this name; nil when there is none.
    ///
    /// - Throws: `DecodingError` when it is not a `Document`, ``StorageError/unavailable(_:)``.
    public func load<Document: Decodable>(_ type: Document.Type, named name: String) async throws -> Document? {
        let content = try await database.pool.snapshot { connection in
            try Data.fetchOne(
                connection,
                sql: "SELECT CAST(content AS BLOB) FROM documents WHERE name = ?",
                arguments: [name]
            )
        }
        return try content.map { try JSONDecoder().decode(type, from: $0) }
    }

    /// Stores a document in place of the one of this name.
    ///
    /// - Throws: `EncodingError`, ``StorageError/overloaded``, ``StorageError/unavailable(_:)``.
    public func save(_ document: some Encodable, named name: String) async throws {
        let content = String(decoding: try JSONEncoder().encode(document), as: UTF8.self)
        try await database.writer.write(bytes: content.utf8.count) { connection in
            try connection.execute(
                sql: "INSERT OR REPLACE INTO documents (name, content) VALUES (?, ?)",
                arguments: [name, content]
            )
        }
    }
}
