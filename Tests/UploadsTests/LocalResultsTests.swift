import Artifacts
import Foundation
import JobModel
import ObjectStorageTesting
import Testing

@testable import Uploads

@Suite struct LocalResultsTests {
    private static let log = String(repeating: "0123456789", count: 500)

    @Test(arguments: [false, true])
    func `a result that is stored is read from its bucket once it is gone here`(_ isPacked: Bool) async throws {
        let run = try StoredRun()
        try run.leave(["build-log.txt": Self.log])
        let job = run.job(.success) { if isPacked { $0.gcsConfiguration?.compressFileTypes = ["txt"] } }
        _ = try await run.reporter().report(job)
        let stored = run.bucket.objects["\(StoredRun.directory)/build-log.txt"]
        #expect((stored?.attributes.contentEncoding == "gzip") == isPacked)
        let reader = ResultReader(local: run.local, buckets: run.buckets)
        let table: [(Int64, Int, Int64, String)] = [
            (0, 12, 0, "012345678901"), (4995, 100, 4995, "56789"), (5000, 10, 5000, ""), (9000, 10, 5000, ""),
            (-5, 3, 0, "012"),
        ]
        for isHere in [true, false] {
            if !isHere { #expect(try LocalResults(run.local).prune(storedBefore: .distantFuture) == 1) }
            for (offset, count, start, expected) in table {
                let piece = try await reader.read("build-log.txt", of: job, from: offset, count: count)
                let bytes = Array(expected.utf8)
                #expect(piece == ResultReader.Piece(offset: start, bytes: bytes, size: 5000), "\(offset) \(isHere)")
            }
        }
        #expect(try await reader.read("none", of: job, from: 0, count: 1) == nil)
        #expect(try run.local.size(of: ObjectName("\(StoredRun.directory)/build-log.txt")) == nil)
    }

    @Test func `only what is stored, and was long ago, is deleted here`() async throws {
        let run = try StoredRun()
        try run.leave(["build-log.txt": "log", "artifacts/.stored": "a job's own file"])
        let results = LocalResults(run.local)
        #expect(try results.prune(storedBefore: .distantFuture) == 0)
        run.bucket.refuse(["build-log.txt"])
        _ = try? await run.reporter().report(run.job(.success))
        #expect(try results.prune(storedBefore: .distantFuture) == 0)
        run.bucket.refuse([])
        _ = try await run.reporter().report(run.job(.success))
        #expect(try results.prune(storedBefore: Date(timeIntervalSince1970: 0)) == 0)
        #expect(try run.local.size(of: ObjectName("\(StoredRun.directory)/build-log.txt")) == 3)
        #expect(run.text("artifacts/.stored") == "a job's own file")

        let folder = run.local.root.appending(path: StoredRun.directory)
        let outside = run.folder.appending(path: "outside")
        try Data("kept".utf8).write(to: outside)
        try FileManager.default.createSymbolicLink(
            at: folder.appending(path: "artifacts/link"),
            withDestinationURL: outside
        )
        #expect(try results.prune(storedBefore: .distantFuture) == 1)
        #expect(!FileManager.default.fileExists(atPath: folder.path))
        #expect(FileManager.default.fileExists(atPath: outside.path))
    }

    @Test func `a job that left nothing here is not marked`() async throws {
        let run = try StoredRun()
        _ = try await run.reporter().report(run.job(.error))
        #expect(try run.local.list(nil).isEmpty)
    }
}
