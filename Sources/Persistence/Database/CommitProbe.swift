import GRDB
import Synchronization

/// Tells whether anyone, also another process, has committed to the database since it was asked last.
///
/// It asks SQLite's [data_version](https://www.sqlite.org/pragma.html#pragma_data_version), which costs next to nothing,
/// on a connection of its own that never writes.
final class CommitProbe: Sendable {
    private let connection: DatabaseQueue
    private let seen = Mutex<Int64?>(nil)

    init(path: String, configuration: GRDB.Configuration) throws {
        var configuration = configuration
        configuration.readonly = true
        connection = try DatabaseQueue(path: path, configuration: configuration)
    }

    /// Whether there was a commit; yes when it is asked for the first time.
    ///
    /// - Throws: ``StorageError/unavailable(_:)``.
    func sawCommit() async throws(StorageError) -> Bool {
        do {
            let version = try await connection.read { try Int64.fetchOne($0, sql: "PRAGMA data_version") }
            return seen.withLock { seen in
                defer { seen = version }
                return seen != version
            }
        } catch {
            throw StorageError(error)
        }
    }

    /// Closes the connection.
    func close() throws {
        try connection.close()
    }
}
