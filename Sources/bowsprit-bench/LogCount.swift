import Foundation
import GRDB

/// What the bot's delivery log holds, read beside the running bot.
struct LogCount: Sendable {
    /// How many deliveries are there.
    let all: Int
    /// How many of them are not handled to the end.
    let unfinished: Int

    /// Counts once.
    init(folder: BenchFolder) throws {
        var configuration = GRDB.Configuration()
        configuration.readonly = true
        let queue = try DatabaseQueue(path: folder.path("data/bowsprit.db"), configuration: configuration)
        (all, unfinished) = try queue.read { connection in
            (
                try Int.fetchOne(connection, sql: "SELECT COUNT(*) FROM deliveries") ?? 0,
                try Int.fetchOne(
                    connection,
                    sql: "SELECT COUNT(*) FROM deliveries WHERE state IN ('pending', 'failed')"
                ) ?? 0
            )
        }
    }

    /// Waits until every delivery is handled, and returns the last count.
    ///
    /// - Throws: ``BenchError`` when that takes longer than two minutes.
    static func settled(folder: BenchFolder) async throws -> LogCount {
        for _ in 0..<6_000 {
            let count = try LogCount(folder: folder)
            if count.unfinished == 0 { return count }
            try await Task.sleep(for: .milliseconds(20))
        }
        throw BenchError("two minutes after the last delivery some are still not handled")
    }
}
