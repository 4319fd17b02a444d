import Artifacts
import AsyncHTTPClient
import CloudStorage
import Testing

@Suite(.timeLimit(.minutes(10))) struct ResumableUploadTests {
    private static let part = 4 << 20

    private func storage(_ port: Int) -> GoogleStorage {
        GoogleStorage(
            bucket: "results",
            endpoint: "http://127.0.0.1:\(port)",
            token: { "t" },
            http: .shared,
            retry: StorageServer.impatient
        )
    }

    @Test(
        arguments: [
            ([], 9 << 20),
            ([.failed(keeping: 0)], 9 << 20),
            ([.failed(keeping: 262_144), .kept, .failed(keeping: part)], 9 << 20),
            ([.kept, .short(keeping: 524_288), .short(keeping: 262_144)], 9 << 20),
            // The last part is a whole one; its answer is lost.
            ([.kept, .failed(keeping: part)], 2 * part),
        ] as [([ResumableStandIn.Fate], Int)]
    )
    func `an upload goes on where it was`(_ fates: [ResumableStandIn.Fate], _ length: Int) async throws {
        let google = ResumableStandIn(fates)
        try await google.running { port in
            let name = try ObjectName("logs/a")
            let stream = ByteStream.counting(to: length)
            try await storage(port).put(stream, to: name, ObjectAttributes(), onlyNew: false)
        }
        #expect(google.isComplete)
        let expected = try await ByteStream.counting(to: length).collect(upTo: length)
        #expect(google.bytes == expected, "\(google.ranges)")
    }

    @Test func `an upload that never gets on is given up`() async throws {
        let google = ResumableStandIn(Array(repeating: .failed(keeping: 0), count: 100))
        try await google.running { port in
            let error = await #expect(throws: ObjectStorageError.self) {
                let stream = ByteStream.counting(to: 9 << 20)
                try await storage(port).put(stream, to: ObjectName("logs/a"), ObjectAttributes(), onlyNew: false)
            }
            guard case .unavailable = error else {
                Issue.record("\(String(describing: error))")
                return
            }
        }
        #expect(!google.isComplete)
    }
}
