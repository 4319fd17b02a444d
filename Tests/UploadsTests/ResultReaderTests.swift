import Artifacts
import Foundation
import JobModel
import ObjectStorageTesting
import Testing

@testable import Uploads

@Suite struct ResultReaderTests {
    private static let files = [
        "build-log.txt": "log", "artifacts/junit.xml": "<a/>", "artifacts/a/b/deep.txt": "0123456789",
    ]

    @Test(arguments: [true, false])
    func `the files of a run are listed, here and from the bucket`(_ isHere: Bool) async throws {
        let run = try StoredRun()
        try run.leave(Self.files)
        let job = run.job(.success)
        _ = try await run.reporter().report(job)
        if !isHere { #expect(try LocalResults(run.local).prune(storedBefore: .distantFuture) == 1) }
        let listing = try await run.reader().files(of: job, limit: 100)
        let own = listing.files.filter { $0.path.hasPrefix("artifacts/") }
        #expect(own.map(\.path) == ["artifacts/a/b/deep.txt", "artifacts/junit.xml"])
        #expect(own.map(\.size) == [10, 4])
        #expect(listing.files.contains { $0.path == "build-log.txt" })
        #expect(!listing.files.contains { $0.path == LocalResults.marker })
        #expect(!listing.isCut)
        let cut = try await run.reader().files(of: job, limit: 1)
        #expect(cut.files.map(\.path) == ["artifacts/a/b/deep.txt"] && cut.isCut)
    }

    @Test(arguments: ["", "..", "../18/build-log.txt", "artifacts/../../x", "/etc/passwd", "a//b", "none", ".stored"])
    func `what is no file of the run is not there`(_ path: String) async throws {
        let run = try StoredRun()
        try run.leave(Self.files)
        _ = try await run.reporter().report(run.job(.success))
        #expect(try await run.reader().file(path, of: run.job(.success)) == nil)
        _ = try LocalResults(run.local).prune(storedBefore: .distantFuture)
        #expect(try await run.reader().file(path, of: run.job(.success)) == nil)
    }

    @Test func `a link out of the run is not followed`() async throws {
        let run = try StoredRun()
        try run.leave(Self.files)
        let link = run.local.root.appending(path: "\(StoredRun.directory)/artifacts/link")
        try FileManager.default.createSymbolicLink(atPath: link.path, withDestinationPath: "/etc/passwd")
        #expect(try await run.reader().file("artifacts/link", of: run.job(.success)) == nil)
    }

    @Test(arguments: [(0, 100, "token: XXXXXX, password: XXXXXX."), (9, 4, "XXXX"), (20, 9, "ord: XXXX"), (32, 5, "")])
    func `what a job left is shown without secrets`(offset: Int64, count: Int, expected: String) async throws {
        let run = try StoredRun()
        try run.leave(["artifacts/a.txt": "token: s3cr3t, password: hunter."])
        let job = run.job(.success) { $0.censorSecrets = true }
        let piece = try await run.reader(own: "s3cr3t", job: "hunter").read(
            "artifacts/a.txt",
            of: job,
            from: offset,
            count: count
        )
        #expect(piece.map { String(decoding: $0.bytes, as: UTF8.self) } == expected)
        #expect(piece?.size == 32)
    }
}
