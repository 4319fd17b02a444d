import ForgeModel
import ForgeSimulator
import Foundation
import Testing

@testable import GitHubForge

@Suite struct CommitCallsTests {
    @Test func theNewestStatusOfEachContext() async throws {
        try await withClient { world in
            let client = world.client
            for index in 0..<103 {
                let status = CommitStatus(context: "ci/\(index)", state: .pending, description: "Waits")
                try await client.setStatus(status, on: world.head, in: ClientWorld.repository)
            }
            let passed = CommitStatus(
                context: "ci/7",
                state: .success,
                description: "Passed",
                targetURL: "http://ci.example/7"
            )
            try await client.setStatus(passed, on: world.head, in: ClientWorld.repository)
            let statuses = try await client.statuses(of: world.head, in: ClientWorld.repository)
            #expect(Set(statuses.map(\.context)) == Set((0..<103).map { "ci/\($0)" }))
            #expect(statuses.count == 103)
            #expect(statuses.first { $0.context == "ci/7" } == passed)
        }
    }

    @Test func headsAndTrees() async throws {
        try await withClient { world in
            let client = world.client
            let repository = ClientWorld.repository
            #expect(try await client.head(ofBranch: "feature/glow", in: repository) == world.head)
            let main = try await client.head(ofBranch: "main", in: repository)
            #expect(main != world.head)
            #expect(try await client.tree(of: main, in: repository) != client.tree(of: world.head, in: repository))
            let fault = await #expect(throws: GitHubFault.self) {
                try await client.head(ofBranch: "gone", in: repository)
            }
            #expect(fault?.status == 404)
        }
    }

    @Test func files() async throws {
        try await withClient { world in
            let client = world.client
            let repository = ClientWorld.repository
            let text = try await client.file("docs/größe/a b.md", in: repository, at: "main")
            #expect(text == "hello\n")
            #expect(try await client.file("glow.txt", in: repository, at: "feature/glow") == "one\ntwo\n")
            #expect(try await client.file("glow.txt", in: repository, at: world.head.text) == "one\ntwo\n")
            #expect(try await client.file("glow.txt", in: repository, at: "main") == nil)
            #expect(try await client.file("README.md", in: repository, at: "gone") == nil)
        }
    }

    @Test func bytesOfFiles() async throws {
        try await withClient { world in
            let repository = ClientWorld.repository
            func bytes(_ path: String, at ref: String = "main", limit: Int = 2 << 20) async throws -> [UInt8]? {
                try await world.client.fileBytes(path, in: repository, at: ref, limit: limit)
            }
            // GitHub gives the content of files up to 1 MB alone.
            let long = [UInt8](repeating: 65, count: (1 << 20) + 1)
            _ = try await world.forge.as("ben").commit(
                ClientWorld.name,
                changes: ["long.txt": String(decoding: long, as: UTF8.self)]
            )
            #expect(try await bytes("glow.txt", at: world.head.text) == Array("one\ntwo\n".utf8))
            #expect(try await bytes("long.txt") == long)
            #expect(try await bytes("gone.txt") == nil)
            #expect(try await bytes("README.md", at: "gone") == nil)
            let fault = await #expect(throws: GitHubFault.self) { try await bytes("long.txt", limit: 1 << 20) }
            #expect(fault.map { "\($0)".contains("1048577 bytes, more than the 1048576 that are read") } == true)
            await #expect(throws: GitHubFault.self) { try await bytes("docs") }
        }
    }

    @Test func treesAndBlobs() async throws {
        try await withClient { world in
            let (files, isTruncated) = try await world.client.files(at: world.head, in: ClientWorld.repository)
            #expect(files.map(\.path).sorted() == ["README.md", "docs/größe/a b.md", "glow.txt"])
            #expect(!isTruncated)
            let blob = try #require(files.first { $0.path == "glow.txt" }?.blob)
            #expect(try await world.client.blob(blob, in: ClientWorld.repository) == "one\ntwo\n")
        }
    }
}
