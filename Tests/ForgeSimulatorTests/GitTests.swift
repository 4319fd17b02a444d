import Foundation
import Testing

@testable import ForgeSimulator

@Suite struct GitTests {
    /// Runs git in a working copy, as somebody at their own machine would.
    @discardableResult
    private func git(_ directory: URL, _ arguments: String...) async throws -> String {
        let identity = ["-c", "user.name=Ada", "-c", "user.email=ada@example.com"]
        return try await Git.run(["-C", directory.path] + identity + arguments).line
    }

    private func withClone(
        _ forge: ForgeSimulator,
        as login: String? = nil,
        _ body: (URL) async throws -> Void
    ) async throws {
        let directory = FileManager.default.temporaryDirectory.appendingPathComponent("clone-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: directory) }
        var address = "\(forge.baseURL)/\(lantern).git"
        if let login {
            address = address.replacingOccurrences(
                of: "http://",
                with: "http://x:\(try await forge.token(for: login))@"
            )
        }
        try await Git.run(["clone", "--quiet", address, directory.path])
        try await body(directory)
    }

    @Test func aCloneHasTheFiles() async throws {
        try await withSeededForge { forge in
            try await withClone(forge) { clone in
                let text = try String(contentsOf: clone.appendingPathComponent("src/wick.txt"), encoding: .utf8)
                #expect(text == "one\ntwo\nthree\n")
                #expect(try await git(clone, "log", "--format=%s") == "Initial commit")
            }
        }
    }

    @Test func pullRequestsCanBeFetchedByRefAndByCommit() async throws {
        try await withSeededForge { forge in
            let pull = try await forge.as("ada").openPullRequest(
                lantern,
                title: "A",
                headBranch: "a",
                changes: ["a.txt": "a\n"]
            )
            let sha = try #require(pull.pullRequest?.head.sha)
            try await withClone(forge) { clone in
                try await git(clone, "fetch", "--quiet", "origin", "refs/pull/1/head")
                #expect(try await git(clone, "rev-parse", "FETCH_HEAD") == sha)
                try await git(clone, "fetch", "--quiet", "origin", "refs/pull/1/merge")
                #expect(try await git(clone, "rev-parse", "FETCH_HEAD^2") == sha)
                try await git(clone, "fetch", "--quiet", "--depth=1", "origin", sha)
            }
        }
    }

    @Test func aPushBringsThePullRequestUpToDate() async throws {
        try await withSeededForge { forge in
            try await forge.as("ada").openPullRequest(lantern, title: "A", headBranch: "a", changes: ["a.txt": "a\n"])
            try await withClone(forge, as: "ada") { clone in
                try await git(clone, "checkout", "--quiet", "-b", "work", "origin/a")
                // More than what fits into one request's buffer, so that git sends it in chunks.
                var random = SystemRandomNumberGenerator()
                let noise = (0..<300_000).map { _ in String(random.next(), radix: 36) }.joined()
                try noise.write(to: clone.appendingPathComponent("noise.txt"), atomically: true, encoding: .utf8)
                try await git(clone, "add", ".")
                try await git(clone, "commit", "--quiet", "--message", "Noise")
                try await git(clone, "push", "--quiet", "origin", "HEAD:a", "HEAD:refs/tags/v1")
                let head = try await git(clone, "rev-parse", "HEAD")
                let pull = await forge.snapshot().pullRequest(lantern, 1)
                #expect(pull?.head.sha == head)
                #expect(pull?.commits == 2 && pull?.changedFiles == 2)
            }
        }
    }

    @Test(arguments: [nil, "sam"] as [String?])
    func whoMayNotWriteCannotPush(_ login: String?) async throws {
        try await withSeededForge { forge in
            try await withClone(forge, as: login) { clone in
                await #expect(throws: GitError.self) { try await git(clone, "push", "--quiet", "origin", "HEAD:new") }
                #expect(await forge.snapshot().repository(lantern)?.branches.keys.sorted() == ["main"])
            }
        }
    }

    @Test func theRefsOfPullRequestsAreTheForgesOwn() async throws {
        try await withSeededForge { forge in
            try await forge.as("ada").openPullRequest(lantern, title: "A", headBranch: "a", changes: ["a.txt": "a\n"])
            try await withClone(forge, as: "ada") { clone in
                await #expect(throws: GitError.self) {
                    try await git(clone, "push", "--quiet", "--force", "origin", "HEAD:refs/pull/1/head")
                }
            }
        }
    }

    @Test func theSameActionsMakeTheSameCommits() async throws {
        func head() async throws -> String? {
            try await withSeededForge { forge in
                try await forge.as("ada").commit(lantern, changes: ["a.txt": "a\n"])
            }
        }
        let first = try await head()
        #expect(try await head() == first)
    }

    @Test(arguments: ["plain.txt", "with space.txt", "quote\"d.txt", "ünïcode/ä.txt", "back\\slash.txt"])
    func filesWithAnyNameAreReadAsTheyWereWritten(_ path: String) async throws {
        try await withSeededForge { forge in
            let ada = forge.as("ada")
            try await ada.openPullRequest(lantern, title: "A", headBranch: "a", changes: [path: "text\n"])
            #expect(try await forge.file(path, in: lantern, at: "a") == "text\n")
            #expect(try await forge.files(lantern, 1).map(\.path) == [path])
            let client = try await forge.client("ada")
            let answer = try await client.get("/repos/\(lantern)/contents/\(Renderer.filePathEscaped(path))?ref=a")
            #expect(answer["content"] == "dGV4dAo=\n", "\(answer.text)")
        }
    }
}
