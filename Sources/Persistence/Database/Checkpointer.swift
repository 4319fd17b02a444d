import GRDB

/// Moves what was committed from the write-ahead log into the database, beside the writer instead of in its way.
///
/// A checkpoint copies and syncs megabytes. Done by the writer, as SQLite does by itself, it holds up every commit that
/// waits; a passive one on a connection of its own holds up none. The writer's own limit stays as the bound of the log.
actor Checkpointer {
    /// After how many bytes of writes a checkpoint begins.
    private static let interval = 4 << 20

    private let connection: DatabaseQueue
    private var written = 0
    private var checkpoint: Task<Void, Never>?

    init(path: String, configuration: GRDB.Configuration) throws {
        connection = try DatabaseQueue(path: path, configuration: configuration)
    }

    /// Takes note of a commit, and begins a checkpoint when enough was written and none goes on.
    func committed(bytes: Int) {
        written += bytes
        guard written >= Self.interval, checkpoint == nil else { return }
        written = 0
        checkpoint = Task {
            // What could not be copied now, because someone reads, is copied by the next one.
            _ = try? await connection.writeWithoutTransaction { try $0.checkpoint(.passive) }
            checkpoint = nil
        }
    }

    /// Closes the connection, once no checkpoint goes on.
    func close() async throws {
        await checkpoint?.value
        try connection.close()
    }
}
