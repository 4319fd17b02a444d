public import ForgeModel
public import Foundation
import GRDB

/// Remembers when the bot first knew of each head of each pull request.
///
/// The dates in commits are chosen by their author; these are the bot's own.
public struct HeadSightings: Sendable {
    private let database: BotDatabase

    /// The sightings of a database.
    public init(_ database: BotDatabase) {
        self.database = database
    }

    /// When a head was first seen: the earliest time that was ever given for it, this one among them.
    ///
    /// - Throws: ``StorageError/overloaded``, ``StorageError/unavailable(_:)``.
    public func firstSeen(_ head: CommitSHA, of pull: ThreadID, at time: Date) async throws(StorageError) -> Date {
        let key: StatementArguments = [pull.repository.fullName, pull.number, head.text]
        if let known = try await database.pool.snapshot({ try Self.seen(key, $0) }), known <= time { return known }
        return try await database.writer.write { connection in
            try connection.cachedStatement(
                sql: """
                    INSERT INTO head_sightings (repository, number, sha, seen_at) VALUES (?, ?, ?, ?)
                    ON CONFLICT DO UPDATE SET seen_at = min(seen_at, excluded.seen_at)
                    """
            ).execute(arguments: key + [time.timeIntervalSince1970])
            return try Self.seen(key, connection) ?? time
        }
    }

    private static func seen(_ key: StatementArguments, _ connection: Database) throws -> Date? {
        try Double.fetchOne(
            connection,
            sql: "SELECT seen_at FROM head_sightings WHERE repository = ? AND number = ? AND sha = ?",
            arguments: key
        ).map(Date.init(timeIntervalSince1970:))
    }
}
