import Foundation
import Persistence
import Testing

@Suite struct DocumentStoreTests {
    @Test func `keeps the last document of a name over a restart`() async throws {
        let folder = try TemporaryFolder()
        let database = try BotDatabase.open(at: folder.databaseFile)
        #expect(try await DocumentStore(database).load([String].self, named: "history") == nil)
        try await DocumentStore(database).save(["first"], named: "history")
        try await DocumentStore(database).save(["second"], named: "history")
        try await database.close()
        let reopened = DocumentStore(try BotDatabase.open(at: folder.databaseFile))
        #expect(try await reopened.load([String].self, named: "history") == ["second"])
        await #expect(throws: DecodingError.self) { try await reopened.load(Int.self, named: "history") }
    }
}
