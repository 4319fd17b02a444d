public import Foundation
import GRDB

/// The bot's own database: one SQLite file in the data folder, from which every store of this module is made.
///
/// What a store acknowledges is on disk: the database is in
/// [WAL mode](https://www.sqlite.org/wal.html) with `synchronous=FULL`. Several processes of one machine may have it open:
/// each write is a transaction that begins by taking the database's one lock for writers, and waits for it.
public struct BotDatabase: Sendable {
    let pool: DatabasePool
    let writer: GroupWriter
    /// What notices commits of other processes.
    let probe: CommitProbe
    private let checkpointer: Checkpointer

    private init(path: String) throws {
        pool = try DatabasePool(path: path, configuration: Self.configuration)
        checkpointer = try Checkpointer(path: path, configuration: Self.configuration)
        probe = try CommitProbe(path: path, configuration: Self.configuration)
        writer = GroupWriter(pool: pool, checkpointer: checkpointer)
    }

    /// Opens the database, and makes it or brings it up to date where needed.
    ///
    /// - Throws: ``StorageError/cannotOpen(path:reason:)`` when the file can't be written, is not a database of the
    ///   bot, or was written by a newer version of it.
    public static func open(at file: URL) throws(StorageError) -> BotDatabase {
        let path = file.path(percentEncoded: false)
        do {
            let database = try BotDatabase(path: path)
            guard try !database.pool.read(Migrations.all.hasBeenSuperseded) else {
                throw StorageError.cannotOpen(
                    path: path,
                    reason: "a newer version of bowsprit wrote it; run that version, or choose another data folder"
                )
            }
            try Migrations.all.migrate(database.pool)
            return database
        } catch let error as StorageError {
            throw error
        } catch let error as DatabaseError {
            throw .cannotOpen(path: path, reason: openReason(error))
        } catch {
            throw .cannotOpen(path: path, reason: "\(error)")
        }
    }

    /// Closes the database once what waits is written. Every later use of its stores throws.
    ///
    /// - Throws: ``StorageError/unavailable(_:)`` when a read is still going on.
    public func close() async throws(StorageError) {
        await writer.drained()
        do {
            try await checkpointer.close()
            try probe.close()
            try pool.close()
        } catch {
            throw .unavailable("\(error)")
        }
    }

    /// How many pages the write-ahead log holds before they are copied into the database. Whoever commits then waits
    /// for that, a tenth of a second or more; at 64 MB of log that is too seldom to be felt.
    private static let pagesPerCheckpoint = 16_000

    private static var configuration: GRDB.Configuration {
        var configuration = GRDB.Configuration()
        configuration.label = "bowsprit"
        configuration.busyMode = .timeout(10)
        configuration.foreignKeysEnabled = true
        configuration.prepareDatabase { connection in
            try connection.execute(sql: "PRAGMA synchronous = FULL")
            try connection.execute(sql: "PRAGMA wal_autocheckpoint = 16384")
            _ = try Int.fetchOne(connection, sql: "PRAGMA journal_size_limit = 67108864")
        }
        return configuration
    }

    private static func openReason(_ error: DatabaseError) -> String {
        switch error.resultCode {
        case .SQLITE_CANTOPEN: "the folder does not exist or can't be written; check --data"
        case .SQLITE_READONLY, .SQLITE_PERM: "the file can't be written; check its owner and mode"
        case .SQLITE_NOTADB: "it is not a database; move it away, or choose another data folder"
        case .SQLITE_CORRUPT: "it is damaged; restore it from a copy, or choose another data folder"
        case .SQLITE_FULL, .SQLITE_IOERR: "the disk is full or failing (\(error.message ?? "no details"))"
        case .SQLITE_BUSY, .SQLITE_LOCKED: "another process uses it; stop that one first"
        default: error.message ?? "\(error.resultCode)"
        }
    }
}
