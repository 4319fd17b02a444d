import ForgeModel
import ForgeSimulator
import Testing

@testable import GitHubForge

@Suite struct TreeCallsTests {
    private static let repository = ClientWorld.repository

    @Test func entriesOfARootAndBelow() async throws {
        try await withClient { world in
            let client = world.client
            let root = try await client.entries(ofTree: world.head.text, in: Self.repository)
            #expect(!root.isTruncated)
            #expect(root.entries.map(\.path).sorted() == ["README.md", "docs", "glow.txt"])
            #expect(root.entries.first { $0.path == "glow.txt" }?.size == 8)
            let docs = try #require(root.entries.first { $0.path == "docs" })
            #expect(docs.kind == .directory)
            let below = try await client.entries(ofTree: docs.id, in: Self.repository, isRecursive: true).entries
            #expect(below.filter { $0.kind == .file }.map(\.path) == ["größe/a b.md"])
        }
    }

    @Test(
        arguments: [
            ("040000", "tree", TreeEntry.Kind.directory), ("100644", "blob", .file), ("100755", "blob", .file),
            ("120000", "blob", .symbolicLink), ("160000", "commit", .submodule),
        ]
    )
    func kinds(mode: String, type: String, kind: TreeEntry.Kind) {
        let entry = WireTreeEntry(path: "a", mode: mode, type: type, sha: "1", size: nil)
        #expect(entry.value == TreeEntry(path: "a", kind: kind, id: "1"))
    }

    @Test func mergeBases() async throws {
        try await withClient { world in
            let start = try await world.client.head(ofBranch: "main", in: Self.repository)
            let next = try await world.forge.as("ben").commit(ClientWorld.name, changes: ["x": "1"])
            let base = CommitSHA(next)
            #expect(try await world.client.mergeBase(of: base, and: world.head, in: Self.repository) == start)
            let gone = CommitSHA(String(repeating: "1", count: 40))
            #expect(try await world.client.mergeBase(of: base, and: gone, in: Self.repository) == nil)
        }
    }

    @Test func testMerges() async throws {
        try await withClient { world in
            let base = try await world.client.head(ofBranch: "main", in: Self.repository)
            let merge = try await world.client.testMerge(of: world.pull)
            #expect(merge?.parents == [base, world.head])
            #expect(try await world.client.testMerge(of: ThreadID(Self.repository, 99)) == nil)
        }
    }
}
