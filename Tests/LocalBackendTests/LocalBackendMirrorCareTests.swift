import Foundation
import JobBackendTesting
import JobEngine
import JobModel
import SystemPackage
import Testing

@testable import LocalBackend

/// Mirrors over a long time: many fetches, and a git that is killed.
@Suite(.timeLimit(.minutes(10))) struct LocalBackendMirrorCareTests {
    let fixture: BackendFixture
    let repository: GitRepository

    init() throws {
        fixture = try BackendFixture()
        repository = fixture.repository
        try repository.commit(["a.txt": "one\n"])
        for key in ["uploadpack.allowFilter", "uploadpack.allowAnySHA1InWant"] {
            try repository.git("config", key, "true")
        }
    }

    private var url: String { "file://\(repository.url.path)" }

    private func open(_ environment: [String: String] = [:]) async throws -> LocalBackend {
        var settings = LocalBackendSettings.quick
        settings.gitEnvironment = environment
        return try await fixture.open(settings: settings) { [url] _ in CloneLocation(url: url) }
    }

    private func job(_ script: String, at commit: String, isBlobless: Bool = false) -> ProwJob {
        var job = fixture.presubmit(script, base: commit, pulls: [])
        job.spec.refs?.bloblessFetch = isBlobless
        return job
    }

    private func output(of job: ProwJob, _ backend: LocalBackend) async throws -> String {
        let run = try await backend.start(job)
        let end = try await backend.end(of: run)
        let log = try fixture.result("build-log.txt", of: job)
        try #require(end.outcome == .passed, "\(log)")
        return try await backend.output(of: run)
    }

    private func mirror() throws -> URL {
        let name = try #require(fixture.mirrors().first { $0.hasSuffix("/1.git") })
        return fixture.folder.appending(path: "git-mirrors/\(name)")
    }

    private func packs() throws -> Int {
        try FileManager.default.contentsOfDirectory(atPath: mirror().appending(path: "objects/pack").path)
            .count { $0.hasSuffix(".pack") }
    }

    /// Fetches as many commits, each by itself, and gives them.
    private func fetchCommits(_ count: Int, isBlobless: Bool) throws -> [String] {
        let mirror = GitRepository(existing: try mirror())
        let options = isBlobless ? ["--filter=blob:none"] : []
        return try (0..<count).map { number in
            let commit = try repository.commit(["a.txt": "\(number)\n", "b-\(number).txt": "\(number)\n"])
            let remote = isBlobless ? "origin" : url
            try mirror.git(["fetch", "--quiet"] + options + [remote, "+main:refs/bases/main"])
            return commit
        }
    }

    @Test(arguments: [false, true])
    func `the packs of many fetches are put together, and nothing is dropped`(_ isBlobless: Bool) async throws {
        let backend = try await open()
        let first = try repository.git("rev-parse", "HEAD")
        #expect(try await output(of: job("cat a.txt", at: first, isBlobless: isBlobless), backend) == "one\n")
        // The branch is set back, so that these commits have no ref any more.
        let dropped = try fetchCommits(2, isBlobless: isBlobless)
        try repository.git("reset", "--quiet", "--hard", first)
        let commits = try fetchCommits(Mirror.packLimit, isBlobless: isBlobless)
        try #require(packs() > Mirror.packLimit)

        let go = try Fifo(in: fixture.folder)
        let script = "echo ready; read line <'\(go.path)'; git fsck --no-progress && git log --format=%s | wc -l"
        let reader = try await backend.start(job(script, at: commits[0], isBlobless: isBlobless))
        try await backend.output(of: reader, reaches: "ready\n")
        let tip = try repository.commit(["a.txt": "tip\n"])
        #expect(try await output(of: job("cat a.txt", at: tip, isBlobless: isBlobless), backend) == "tip\n")
        #expect(try packs() < 10)

        try FileHandle(forUpdating: URL(filePath: go.path)).write(contentsOf: Data("go\n".utf8))
        #expect(try await backend.end(of: reader).outcome == .passed, "a clone from before has lost its objects")
        let mirror = GitRepository(existing: try mirror())
        try mirror.git("fsck", "--no-dangling", "--no-progress")
        for commit in [first, tip] + dropped + commits { try mirror.git("cat-file", "-e", "\(commit)^{tree}") }
        let old = try #require(dropped.last)
        #expect(try await output(of: job("cat b-1.txt", at: old, isBlobless: isBlobless), backend) == "1\n")
    }

    @Test func `a git that is killed in the middle of a fetch is no harm`() async throws {
        let git = try HeldGit(in: fixture.folder)
        var generator = SystemRandomNumberGenerator()
        let bytes = (0..<1 << 20).map { _ in UInt8.random(in: 33...126, using: &generator) }
        let commit = try repository.commit(["large.txt": String(decoding: bytes, as: UTF8.self)])
        let count = job("wc -c <large.txt", at: commit)
        let mark = try #require(RunDirectory(of: RunID(count), in: FilePath(fixture.folder.path).appending("runs")))
        let backend = try await open(git.environment)
        try git.holdNext()
        let run = try await backend.start(count)
        await git.hasStopped()
        let killed = git.killFetches(among: ProcessGroup.processes(marked: mark.mark))
        try #require(killed.contains("index-pack") && killed.contains("fetch"))
        _ = try await backend.end(of: run)
        #expect(try leftovers().contains { $0.contains("tmp_pack_") })
        #expect(try fixture.result("clone-log.txt", of: count).contains("signal"))

        #expect(try await output(of: job("wc -c <large.txt", at: commit), backend) == "1048576\n")
        let next = try await open(git.environment)
        #expect(try await output(of: job("wc -c <large.txt", at: commit), next) == "1048576\n")
        #expect(try leftovers().isEmpty)
        try GitRepository(existing: try mirror()).git("fsck", "--no-dangling", "--no-progress")
    }

    private func leftovers() throws -> [String] {
        let names = FileManager.default.enumerator(atPath: try mirror().path)?.allObjects as? [String] ?? []
        return names.filter { $0.contains("tmp_") || $0.hasSuffix(".lock") }
    }
}
