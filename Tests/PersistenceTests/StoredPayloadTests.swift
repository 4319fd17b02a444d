import Foundation
import GRDB
import Persistence
import Testing

@Suite struct StoredPayloadTests {
    let folder: TemporaryFolder
    let log: DeliveryLog

    init() throws {
        folder = try TemporaryFolder()
        log = DeliveryLog(try BotDatabase.open(at: folder.databaseFile))
    }

    static let noise = Data((0..<4_000).map { UInt8(truncatingIfNeeded: ($0 &* 2_654_435_761) >> 13) })
    static let json = Data(String(repeating: #"{"url":"https://api.github.com/users/ada"},"#, count: 400).utf8)

    @Test(arguments: [Data(), Data("x".utf8), Data("{}".utf8), json, noise])
    func `a payload comes back as it came`(_ payload: Data) async throws {
        let id = try await log.store(.sample("a", payload: payload))
        #expect(try await log.payload(of: id) == payload)
        #expect(try await log.pending(limit: 1).map(\.payload) == [payload])
        #expect(try await log.delivery(guid: "a")?.payloadBytes == payload.count)
    }

    @Test func `a payload that repeats itself takes less room`() async throws {
        _ = try await log.store(.sample("a", payload: Self.json))
        let stored = try await DatabaseQueue(path: folder.databaseFile.path).read { connection in
            try Int.fetchOne(connection, sql: "SELECT LENGTH(payload) FROM deliveries")
        }
        #expect(try #require(stored) < Self.json.count / 6)
    }

    @Test func `a payload of an earlier version is read as it was written`() async throws {
        let id = try await log.store(.sample("a", payload: Self.json))
        try await DatabaseQueue(path: folder.databaseFile.path).write { connection in
            try connection.execute(
                sql: "UPDATE deliveries SET payload = ?, payload_bytes = NULL",
                arguments: [Self.json]
            )
        }
        #expect(try await log.payload(of: id) == Self.json)
        #expect(try await log.delivery(guid: "a")?.payloadBytes == Self.json.count)
    }

    @Test func `a damaged payload is an error`() async throws {
        let id = try await log.store(.sample("a", payload: Self.json))
        try await DatabaseQueue(path: folder.databaseFile.path).write { connection in
            try connection.execute(sql: "UPDATE deliveries SET payload = x'00010203'")
        }
        await #expect(throws: StorageError.self) { try await log.payload(of: id) }
    }
}
