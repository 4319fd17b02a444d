import Artifacts
import Foundation
import ObjectStorageTesting
import Testing

@Suite final class FileStorageTests {
    let folder: URL
    let storage: FileStorage

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "bowsprit-test-\(UUID().uuidString)")
        storage = FileStorage(try ArtifactStore(root: folder.appending(path: "bucket")))
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    @Test(arguments: ObjectStorageCheck.all)
    func `keeps the contract`(_ check: ObjectStorageCheck) async throws {
        try await check.run(on: storage, below: "checks/own")
    }

    @Test(arguments: ObjectStorageCheck.all)
    func `a bucket in memory keeps the contract too`(_ check: ObjectStorageCheck) async throws {
        try await check.run(on: MemoryStorage(), below: "checks/own")
    }

    @Test func `links are not there, to read, list or write through`() async throws {
        try Data("secret".utf8).write(to: folder.appending(path: "secret"))
        try await storage.put([1], to: ObjectName("logs/plain"))
        let logs = folder.appending(path: "bucket/logs")
        try FileManager.default.createSymbolicLink(
            at: logs.appending(path: "link"),
            withDestinationURL: folder.appending(path: "secret")
        )
        try FileManager.default.createSymbolicLink(at: logs.appending(path: "up"), withDestinationURL: folder)
        #expect(try await storage.list(ObjectListing()).objects.map { "\($0.name)" } == ["logs/plain"])
        for path in ["logs/link", "logs/up/secret"] {
            let name = try ObjectName(path)
            #expect(try await storage.info(of: name) == nil)
            await #expect(throws: ObjectStorageError.notFound("\(storage.address)/\(path)")) {
                try await self.storage.get(name, range: nil)
            }
        }
        await #expect(throws: ObjectStorageError.self) { try await self.storage.put([2], to: ObjectName("logs/up/x")) }
        // A link in an object's place is replaced, not followed.
        try await storage.put([2], to: ObjectName("logs/link"))
        #expect(try Data(contentsOf: folder.appending(path: "secret")) == Data("secret".utf8))
    }

    @Test func `nothing is left of what could not be written`() async throws {
        let name = try ObjectName("logs/broken")
        let stream = ByteStream { ByteStream.Iterator { throw CancellationError() } }
        await #expect(throws: CancellationError.self) {
            try await self.storage.put(stream, to: name, ObjectAttributes(), onlyNew: false)
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/bucket/logs").isEmpty)
    }

    @Test(
        arguments: [
            ("gs://results", StorageAddress.google(bucket: "results")),
            ("results", .google(bucket: "results")),
            ("s3://my.results_1", .s3(bucket: "my.results_1")),
            ("file:///var/results", .file(path: "/var/results")),
            ("/var/results", .file(path: "/var/results")),
        ]
    )
    func `an address says where a bucket is`(_ text: String, _ expected: StorageAddress) throws {
        #expect(try StorageAddress(text) == expected)
    }

    @Test(arguments: ["", "gs://", "s3://a/b", "file://relative", "https://x", "gs://a b", "gs://..", "gs://a?b"])
    func `what is no address of a bucket is refused`(_ text: String) {
        #expect(throws: ObjectStorageError.self) { try StorageAddress(text) }
    }
}
