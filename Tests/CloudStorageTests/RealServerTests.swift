import Artifacts
import CloudStorage
import Foundation
import ObjectStorageTesting
import Testing

/// Against moto's S3, which checks every signature, and against fake-gcs-server.
@Suite(.timeLimit(.minutes(10)), .enabled(if: StorageServer.isInstalled, "needs scripts/setup-checks"))
struct RealServerTests {
    private static func checkAll(_ storage: any ObjectStorage, except left: Set<String> = []) async {
        for (number, check) in ObjectStorageCheck.all.enumerated() where !left.contains(check.description) {
            do {
                try await check.run(on: storage, below: "checks/\(number)")
            } catch {
                Issue.record("\(storage.address): \(check): \(error)")
            }
        }
    }

    @Test func `S3 keeps the contract`() async throws {
        try await StorageServer.running(.moto) { server in await Self.checkAll(server.s3()) }
    }

    @Test func `Google Cloud Storage keeps the contract`() async throws {
        try await StorageServer.running(.google) { server in
            // fake-gcs-server counts objects only, and has every prefix on every page.
            let left = "pages of a shallow listing follow each other without gaps"
            await Self.checkAll(server.google(), except: [left])
        }
    }

    @Test(arguments: [StorageServer.Kind.moto, .google])
    func `a busy service and a broken connection are tried again`(_ kind: StorageServer.Kind) async throws {
        try await StorageServer.running(kind, faults: ["503", "cut:150", "503", "pass"]) { server in
            let storage: any ObjectStorage = kind == .moto ? server.s3() : server.google()
            let name = try ObjectName("logs/a")
            try await storage.put(Array("whole".utf8), to: name)
            let bytes = try await storage.get(name, range: nil).collect(upTo: 100)
            #expect(bytes == Array("whole".utf8))
        }
    }

    @Test func `a part that breaks off is sent again, and the object is whole`() async throws {
        try await StorageServer.running(.moto, faults: ["cut:7000000", "cut:3000000", "pass"]) { server in
            let storage = server.s3()
            let name = try ObjectName("logs/long")
            let length = 17 << 20
            try await storage.put(.counting(to: length), to: name, ObjectAttributes(), onlyNew: false)
            let stored = try await storage.get(name, range: nil).collect(upTo: length)
            #expect(try await ByteStream.counting(to: length).collect(upTo: length) == stored)
        }
    }

    @Test func `a service that stays away is told as one that may come back`() async throws {
        try await StorageServer.running(.moto, faults: ["503", "503", "503", "503"]) { server in
            let error = await #expect(throws: ObjectStorageError.self) {
                try await server.s3().put([1], to: ObjectName("a"))
            }
            guard case .unavailable(let text) = error else {
                Issue.record("\(String(describing: error))")
                return
            }
            #expect(text.contains("503"))
        }
    }

    @Test func `wrong keys, a wrong clock and a bucket that is not there say what to do`() async throws {
        try await StorageServer.running(.moto) { server in
            let name = try ObjectName("a")
            let wrong = server.s3(secretKey: "wrong/secret")
            let error = await #expect(throws: ObjectStorageError.self) { try await wrong.put([1], to: name) }
            #expect(error?.description.contains("check --s3-credentials-file") == true)
            #expect(error?.description.contains("wrong/secret") == false)
            let missing = await #expect(throws: ObjectStorageError.self) {
                try await server.s3(bucket: "none").put([1], to: name)
            }
            #expect(missing?.description.hasPrefix("there is no bucket s3://none; create it") == true)
        }
        try await StorageServer.running(.google) { server in
            let missing = await #expect(throws: ObjectStorageError.self) {
                try await server.google(bucket: "none").list(ObjectListing())
            }
            #expect(missing?.description.hasPrefix("there is no bucket gs://none; create it") == true)
        }
    }
}
