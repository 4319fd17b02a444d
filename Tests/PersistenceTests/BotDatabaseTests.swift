import Foundation
import GRDB
import Persistence
import Testing

@Suite struct BotDatabaseTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test func `opens twice, one after the other`() async throws {
        try await BotDatabase.open(at: folder.databaseFile).close()
        try await BotDatabase.open(at: folder.databaseFile).close()
    }

    @Test func `a missing folder is said in one line`() throws {
        let file = folder.url.appending(path: "none/bowsprit.db")
        let error = #expect(throws: StorageError.self) { try BotDatabase.open(at: file) }
        let text = "\(try #require(error))"
        #expect(text.hasSuffix("bowsprit.db: the folder does not exist or can't be written; check --data"))
        #expect(!text.contains("\n"))
    }

    @Test func `a file that is no database is said in one line`() throws {
        try Data(repeating: 65, count: 5000).write(to: folder.databaseFile)
        let error = #expect(throws: StorageError.self) { try BotDatabase.open(at: folder.databaseFile) }
        #expect("\(try #require(error))".hasSuffix("it is not a database; move it away, or choose another data folder"))
    }

    @Test func `a database of a newer version is left alone`() async throws {
        try await BotDatabase.open(at: folder.databaseFile).close()
        let queue = try DatabaseQueue(path: folder.databaseFile.path)
        try await queue.write { connection in
            try connection.execute(sql: "INSERT INTO grdb_migrations (identifier) VALUES ('9999-future')")
        }
        try queue.close()
        let error = #expect(throws: StorageError.self) { try BotDatabase.open(at: folder.databaseFile) }
        #expect("\(try #require(error))".contains("a newer version of bowsprit wrote it"))
    }

    @Test func `a commit is synced`() async throws {
        try await BotDatabase.open(at: folder.databaseFile).close()
        let queue = try DatabaseQueue(path: folder.databaseFile.path)
        #expect(try await queue.read { try String.fetchOne($0, sql: "PRAGMA journal_mode") } == "wal")
    }

    @Test func `stores of a closed database say so`() async throws {
        let database = try BotDatabase.open(at: folder.databaseFile)
        try await database.close()
        await #expect(throws: StorageError.self) { try await DeliveryLog(database).count() }
    }
}
