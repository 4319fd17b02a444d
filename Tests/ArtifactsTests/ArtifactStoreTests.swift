import Artifacts
import Foundation
import JobModel
import Testing

@Suite final class ArtifactStoreTests {
    let folder: URL
    let store: ArtifactStore

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "bowsprit-test-\(UUID().uuidString)")
        store = try ArtifactStore(root: folder.appending(path: "data/artifacts"))
        try Data("secret".utf8).write(to: folder.appending(path: "secret"))
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    @Test(arguments: [
        "", "/", "/a", "a/", "a//b", ".", "..", "a/../b", "a/./b", "a\0b", String(repeating: "x", count: 256),
    ])
    func `a path that is no name is refused`(_ path: String) {
        #expect(throws: ArtifactError.invalidName(path)) { try ObjectName(path) }
    }

    @Test func `what is written is read, whole or in pieces`() throws {
        let name = try ObjectName("logs/unit/1/finished.json")
        try store.write(Data("old".utf8), to: name)
        try store.write(Data("0123456789".utf8), to: name)
        #expect(try store.read(name, count: 100) == Data("0123456789".utf8))
        #expect(try store.read(name, from: 3, count: 4) == Data("3456".utf8))
        #expect(try store.read(name, from: 8, count: 4) == Data("89".utf8))
        #expect(try store.read(name, from: 20, count: 4).isEmpty)
        #expect(try store.size(of: name) == 10)
        #expect(try store.list(ObjectName("logs/unit/1")).map(\.name) == ["finished.json"])
    }

    @Test func `a file grows as it is written, and can be continued`() throws {
        let name = try ObjectName("logs/unit/1/build-log.txt")
        let file = try store.create(name)
        try file.write(contentsOf: Data("one ".utf8))
        #expect(try store.read(name, count: 100) == Data("one ".utf8))
        try store.append(to: name).write(contentsOf: Data("two".utf8))
        #expect(try store.read(name, count: 100) == Data("one two".utf8))
    }

    @Test func `what is not there is not found`() throws {
        let name = try ObjectName("logs/none")
        #expect(throws: ArtifactError.notFound("logs/none")) { try self.store.read(name, count: 1) }
        #expect(try store.size(of: name) == nil)
        #expect(throws: ArtifactError.self) { try self.store.list(name) }
    }

    @Test func `links lead nowhere, for reading, listing and writing`() throws {
        let directory = try store.makeDirectory(ObjectName("logs/1/artifacts"))
        let target = folder.appending(path: "secret")
        try FileManager.default.createSymbolicLink(at: directory.appending(path: "file"), withDestinationURL: target)
        try FileManager.default.createSymbolicLink(at: directory.appending(path: "up"), withDestinationURL: folder)
        for path in ["logs/1/artifacts/file", "logs/1/artifacts/up/secret"] {
            let name = try ObjectName(path)
            #expect(throws: ArtifactError.notFound(path)) { try self.store.read(name, count: 9) }
        }
        #expect(try store.list(ObjectName("logs/1/artifacts")).isEmpty)
        #expect(throws: ArtifactError.self) {
            try self.store.write(Data(), to: ObjectName("logs/1/artifacts/up/secret"))
        }
        try store.write(Data("new".utf8), to: ObjectName("logs/1/artifacts/file"))
        #expect(try Data(contentsOf: target) == Data("secret".utf8))
    }

    @Test func `a FIFO is no file, and does not hold up the reader`() throws {
        let directory = try store.makeDirectory(ObjectName("logs"))
        #expect(mkfifo(directory.appending(path: "fifo").path, 0o600) == 0)
        let name = try ObjectName("logs/fifo")
        #expect(throws: ArtifactError.notFound("logs/fifo")) { try self.store.read(name, count: 1) }
    }

    @Test func `listings tell files from directories`() throws {
        try store.write(Data("abc".utf8), to: ObjectName("a/file"))
        _ = try store.makeDirectory(ObjectName("a/directory"))
        let entries = try store.list(ObjectName("a"))
        #expect(entries.map(\.name) == ["directory", "file"])
        #expect(entries.map(\.isDirectory) == [true, false])
        #expect(entries.map(\.size) == [0, 3])
        #expect(try store.list(nil).map(\.name) == ["a"])
        #expect(try store.list(ObjectName("a"), limit: 1).count == 1)
    }

    @Test func `a job's place is Prow's, and its pointers lead here`() throws {
        var spec = ProwJobSpec(type: .presubmit, job: "unit")
        spec.refs = Refs(org: "acme", repo: "widgets", pulls: [Pull(number: 7, author: "ada", sha: "1111")])
        var job = ProwJob(metadata: ObjectMeta(name: "a"), spec: spec, status: .init(state: .pending, startTime: nil))
        job.status.buildID = "42"
        let path = store.path(of: job)
        #expect(path.runDirectory == "pr-logs/pull/acme_widgets/7/unit/42")
        #expect(path.pointers["pr-logs/directory/unit/42.txt"] == "file://\(store.root.path)/\(path.runDirectory)")
    }
}
