import Settings
import Testing
import YAML

@Suite struct OwnJobFilesTests {
    @Test(
        arguments: [
            ([".prow.yaml": "a"], [".prow.yaml"], 0),
            // The folder replaces the file.
            ([".prow.yaml": "a", ".prow/b.yaml": "b", ".prow/a/b.yml": "c"], [".prow/a/b.yml", ".prow/b.yaml"], 0),
            ([".prow/README.md": "", ".prow.yaml": "a"], [], 0),
            ([".prow": "not a folder", ".prow.yaml": "a"], [], 1),
        ] as [([String: String], [String], Int)]
    )
    func filesOfACheckout(contents: [String: String], paths: [String], findings: Int) throws {
        let files = MemoryFiles(Dictionary(uniqueKeysWithValues: contents.map { ("repo/\($0)", $1) }))
        let own = try #require(OwnJobFiles(checkout: "repo", files: files))
        #expect(own.texts.map(\.path) == paths.map { "repo/\($0)" })
        #expect(own.diagnostics.count == findings)
    }

    @Test func nothingIsNothing() {
        #expect(OwnJobFiles(checkout: "repo", files: MemoryFiles(["repo/README.md": ""])) == nil)
    }

    @Test func whatCannotBeReadIsAFinding() {
        let own = OwnJobFiles(path: "gone.yaml", files: MemoryFiles([:]))
        #expect(own.diagnostics.map(\.description) == ["gone.yaml:1:1: error: there is no such file"])
    }
}
