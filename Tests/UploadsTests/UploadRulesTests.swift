import Artifacts
import JobModel
import Testing

@testable import Uploads

@Suite struct UploadRulesTests {
    private struct Row {
        var path: String
        var size: Int64 = 5000
        var isPacked = false
        var target: String?
        var type: String?
        var encoding: String?
        var packs = false
    }

    private static let rows = [
        Row(path: "build-log.txt", type: "text/plain; charset=utf-8"),
        Row(path: "artifacts/junit.xml", type: "application/xml"),
        Row(path: "artifacts/unknown.abc"),
        Row(path: "artifacts/noextension"),
        Row(path: "artifacts/own.cov2", type: "text/x-own"),
        Row(path: "artifacts/a#b.txt", target: "artifacts/a%23b.txt", type: "text/plain; charset=utf-8"),
        Row(path: "artifacts/a.log.gz", target: "artifacts/a.log", type: "text/plain; charset=utf-8", encoding: "gzip"),
        Row(
            path: "artifacts/a.html.gzip",
            target: "artifacts/a.html",
            type: "text/html; charset=utf-8",
            encoding: "gzip"
        ),
        Row(path: "artifacts/core.gz", target: "artifacts/core", type: "application/gzip"),
        Row(path: "artifacts/.gz", type: nil),
        Row(path: "artifacts/big.packme", type: "text/plain; charset=utf-8", encoding: "gzip", packs: true),
        Row(path: "artifacts/small.packme", size: 1024),
        Row(path: "artifacts/packed.packme", isPacked: true),
    ]

    private static var storage: GCSConfiguration {
        var storage = GCSConfiguration()
        storage.compressFileTypes = ["packme"]
        storage.mediaTypes = ["cov2": "text/x-own"]
        return storage
    }

    @Test(arguments: 0..<13)
    func `a file has a name, a type and an encoding in the bucket`(_ index: Int) {
        let row = Self.rows[index]
        let rules = UploadRules(storage: Self.storage, keepsAttributes: true)
        let item = rules.items([LocalFile(path: row.path, size: row.size, isPacked: row.isPacked)]).first
        #expect(item?.target == row.target ?? row.path)
        #expect(item?.attributes == ObjectAttributes(contentType: row.type, contentEncoding: row.encoding))
        #expect(item?.packs == row.packs)
    }

    @Test func `a bucket without attributes gets files as they are`() {
        let rules = UploadRules(storage: Self.storage, keepsAttributes: false)
        for row in Self.rows where row.path != "artifacts/a#b.txt" {
            let items = rules.items([LocalFile(path: row.path, size: row.size, isPacked: row.isPacked)])
            #expect(items == [UploadItem(source: row.path, target: row.path, attributes: ObjectAttributes())])
        }
    }

    @Test func `everything is packed with a star, and of files with one name the first is stored`() {
        var storage = GCSConfiguration()
        storage.compressFileTypes = ["*"]
        let rules = UploadRules(storage: storage, keepsAttributes: true)
        let items = rules.items(["a.log", "a.log.gz", "b"].map { LocalFile(path: $0, size: 2000) })
        #expect(items.map(\.source) == ["a.log", "b"])
        #expect(items.map(\.packs) == [true, true])
    }

    @Test(
        arguments: [
            ("**/*.log", "a.log", true), ("**/*.log", "a/b/c.log", true), ("*.log", "a/b.log", false),
            ("logs/**", "logs/a/b", true), ("logs/**", "log/a", false), ("a?c", "abc", true), ("a?c", "a/c", false),
            ("a.c", "abc", false), ("[x", "[x", true),
        ]
    )
    func `a glob matches paths`(_ glob: String, _ path: String, _ expected: Bool) {
        #expect(PathGlobs([glob]).matches(path) == expected)
    }
}
