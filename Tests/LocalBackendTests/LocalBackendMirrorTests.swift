import Artifacts
import Foundation
import JobBackendTesting
import JobEngine
import JobModel
import LocalBackend
import Testing

@Suite(.timeLimit(.minutes(10))) struct LocalBackendMirrorTests {
    let fixture: BackendFixture
    let repository: GitRepository
    let base: String

    init() throws {
        fixture = try BackendFixture()
        repository = fixture.repository
        base = try repository.commit(["a.txt": "one\n"])
    }

    /// Adds files that can't be compressed.
    private func grow(by count: Int, of size: Int) throws -> String {
        var generator = SystemRandomNumberGenerator()
        for number in 0..<count {
            var bytes = Data(capacity: size)
            for _ in 0..<size / 8 {
                withUnsafeBytes(of: generator.next()) { bytes.append(contentsOf: $0) }
            }
            try bytes.write(to: repository.url.appending(path: "large-\(number)"))
        }
        try repository.git("add", ".")
        try repository.git("commit", "--quiet", "--message", "Grow")
        return try repository.git("rev-parse", "HEAD")
    }

    private func run(_ script: String, _ backend: LocalBackend, _ refs: (inout Refs) -> Void) async throws -> String {
        var job = fixture.presubmit(script, base: base, pulls: [])
        if var changed = job.spec.refs {
            refs(&changed)
            job.spec.refs = changed
        }
        let run = try await backend.start(job)
        let end = try await backend.end(of: run)
        let log = try fixture.result("build-log.txt", of: job)
        try #require(end.outcome == .passed, "\(log)")
        return try await backend.output(of: run)
    }

    @Test func `the second start of a job copies and fetches next to nothing`() async throws {
        let large = try grow(by: 30, of: 1 << 20)
        let pull = Pull(number: 7, author: "ada", sha: try repository.pull(7, from: large, ["b.txt": "two\n"]))
        let backend = try await fixture.open()
        let script = "find .git -type f -size +100k; cat a.txt b.txt; ls large-* | wc -l"
        var sizes: [Int] = []
        for _ in 0..<2 {
            let output = try await run(script, backend) { refs in
                refs.baseSHA = large
                refs.pulls = [pull]
            }
            #expect(output == "one\ntwo\n30\n")
            sizes.append(fixture.size(of: "git-mirrors"))
        }
        #expect(sizes[0] > 30 << 20)
        #expect(abs(sizes[1] - sizes[0]) < 10_000)
    }

    @Test func `jobs that start together share fetches`() async throws {
        let backend = try await fixture.open()
        let jobs = (0..<12).map { _ in fixture.presubmit("cat a.txt", base: base, pulls: []) }
        var runs: [RunID] = []
        for job in jobs { runs.append(try await backend.start(job)) }
        for run in runs { #expect(try await backend.end(of: run).outcome == .passed) }
        let fetches = try jobs.map { try fixture.result("clone-log.txt", of: $0) }
            .count { $0.contains("refs/bases/main") }
        #expect(fetches < 12 && fetches > 0)
    }

    @Test func `new tags are there at the next start, deleted ones are gone`() async throws {
        let backend = try await fixture.open()
        try repository.git("tag", "v1")
        #expect(try await run("git describe --tags", backend) { _ in } == "v1\n")
        try repository.git("tag", "--delete", "v1")
        try repository.git("tag", "v1/final")
        #expect(try await run("git describe --tags", backend) { _ in } == "v1/final\n")
        #expect(try await run("git tag; echo end", backend) { $0.skipFetchHead = true } == "end\n")
    }

    @Test func `a branch may take the place of a folder of branches`() async throws {
        let backend = try await fixture.open()
        for name in ["release", "release/1", "release%2F1"] {
            try repository.git("branch", "--force", name, base)
            #expect(
                try await run("git branch --show-current", backend) { refs in
                    refs.baseRef = name
                    refs.baseSHA = ""
                } == "\(name)\n"
            )
            try repository.git("branch", "--delete", "--force", name)
        }
    }

    @Test func `a tag may be the base`() async throws {
        try repository.git("tag", "--annotate", "--message", "First", "v1")
        try repository.commit(["a.txt": "two\n"])
        let backend = try await fixture.open()
        for _ in 0..<2 {
            let output = try await run("cat a.txt", backend) { refs in
                refs.baseRef = "v1"
                refs.baseSHA = ""
            }
            #expect(output == "one\n")
        }
    }

    @Test func `the head that was asked for is merged though the pull request has moved on`() async throws {
        let first = try repository.pull(7, from: base, ["b.txt": "first\n"])
        _ = try repository.pull(7, from: base, ["b.txt": "second\n"])
        try repository.git("config", "uploadpack.allowAnySHA1InWant", "true")
        let backend = try await fixture.open()
        let output = try await run("cat b.txt", backend) { $0.pulls = [Pull(number: 7, author: "ada", sha: first)] }
        #expect(output == "first\n")
    }

    @Test(arguments: [
        "truncate --size 100 1.git/objects/pack/*.pack", "rm 1.git/objects/pack/*.pack", "rm 1.git/HEAD",
    ])
    func `a damaged mirror is followed by a new one`(_ damage: String) async throws {
        let first = try await fixture.open()
        _ = try await run("cat a.txt", first) { _ in }
        let mirror = try #require(fixture.mirrors().first { $0.hasSuffix("/1.git") })
        let folder = fixture.folder.appending(path: "git-mirrors/\(mirror)")
        try shell("cd ..; chmod -R u+w . && \(damage)", in: folder)
        let second = try await fixture.open()
        #expect(try await run("cat a.txt", second) { $0.skipFetchHead = true } == "one\n")
        #expect(fixture.mirrors().contains { $0.hasSuffix("/2.git") } == damage.contains("truncate"))
    }

    @Test func `what a killed git left in a mirror is no harm`() async throws {
        let first = try await fixture.open()
        _ = try await run("cat a.txt", first) { _ in }
        let mirror = try #require(fixture.mirrors().first { $0.hasSuffix("/1.git") })
        let folder = fixture.folder.appending(path: "git-mirrors/\(mirror)")
        try shell(
            "touch packed-refs.lock config.lock refs/bases/main.lock objects/pack/tmp_pack_abc HEAD.lock",
            in: folder
        )
        let moved = try repository.commit(["a.txt": "moved\n"])
        let second = try await fixture.open()
        #expect(try await run("cat a.txt", second) { $0.baseSHA = moved } == "moved\n")
        #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "objects/pack/tmp_pack_abc").path))
    }

    @Test func `mirrors that no job uses are removed after a while`() async throws {
        let first = try await fixture.open()
        _ = try await run("cat a.txt", first) { _ in }
        #expect(!fixture.mirrors().isEmpty)
        for (days, isKept) in [(1.0, true), (400_000.0, false)] {
            let later = try await fixture.open(now: Date(timeIntervalSince1970: 1_700_000_000 + days * 86_400))
            let job = fixture.job("true")
            _ = try await later.end(of: try await later.start(job))
            await later.sweepMirrors()
            #expect(fixture.mirrors().isEmpty == !isKept)
        }
    }

    @Test func `only so many commits are fetched where the job says so`() async throws {
        try repository.commit(["a.txt": "two\n"])
        let tip = try repository.commit(["a.txt": "three\n"])
        let backend = try await fixture.open()
        let output = try await run("git rev-list --count HEAD; cat a.txt", backend) { refs in
            refs.cloneDepth = 1
            refs.baseSHA = tip
        }
        #expect(output == "1\nthree\n")
    }

    @Test func `a blobless clone fetches the contents that it checks out, once`() async throws {
        try repository.git("config", "uploadpack.allowFilter", "true")
        try repository.git("config", "uploadpack.allowAnySHA1InWant", "true")
        try repository.git("config", "uploadpack.allowReachableSHA1InWant", "true")
        _ = try grow(by: 1, of: 8 << 20)
        try repository.git("rm", "--quiet", "large-0")
        let tip = try repository.commit(["a.txt": "tip\n"])
        let url = "file://\(repository.url.path)"
        let backend = try await fixture.open { _ in CloneLocation(url: url) }
        var sizes: [Int] = []
        for _ in 0..<2 {
            let output = try await run("cat a.txt; git rev-list --count HEAD", backend) { refs in
                refs.bloblessFetch = true
                refs.baseSHA = tip
            }
            #expect(output == "tip\n3\n")
            sizes.append(fixture.size(of: "git-mirrors"))
        }
        #expect(sizes[0] < 1 << 20)
        #expect(abs(sizes[1] - sizes[0]) < 10_000)
    }

    @Test func `a sparse checkout has the paths that were asked for`() async throws {
        for name in ["config", "src"] {
            try FileManager.default.createDirectory(
                at: repository.url.appending(path: name),
                withIntermediateDirectories: true
            )
        }
        try repository.git("config", "uploadpack.allowFilter", "true")
        try repository.git("config", "uploadpack.allowAnySHA1InWant", "true")
        let tip = try repository.commit(["config/b.yaml": "b\n", "src/c.swift": "c\n"])
        let url = "file://\(repository.url.path)"
        let backend = try await fixture.open { _ in CloneLocation(url: url) }
        let output = try await run("ls; cat config/b.yaml", backend) { refs in
            refs.sparseCheckoutFiles = ["config"]
            refs.baseSHA = tip
        }
        #expect(output == "a.txt\nconfig\nb\n")
    }

    @Test func `submodules are checked out unless the job skips them`() async throws {
        let library = try GitRepository(at: fixture.folder.appending(path: "library"))
        try library.commit(["lib.txt": "library\n"])
        try repository.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", library.url.path, "lib")
        let tip = try repository.commit([:])
        var settings = LocalBackendSettings.quick
        settings.gitEnvironment = ["GIT_ALLOW_PROTOCOL": "file"]
        let backend = try await fixture.open(settings: settings)
        #expect(try await run("cat lib/lib.txt", backend) { $0.baseSHA = tip } == "library\n")
        let output = try await run("ls lib | wc -l", backend) { refs in
            refs.baseSHA = tip
            refs.skipSubmodules = true
        }
        #expect(output == "0\n")
    }

    @Test func `repositories that are wanted at the same place are refused`() async throws {
        let backend = try await fixture.open()
        var job = fixture.presubmit("exit 0", base: base, pulls: [])
        job.spec.extraRefs = [Refs(org: "acme", repo: "widgets", baseRef: "main")]
        let end = try await backend.end(of: try await backend.start(job))
        #expect(end.outcome == .failed && end.message.contains("Two repositories are to be checked out at"))
    }

    @Test func `every repository has its record, in the job's order`() async throws {
        let backend = try await fixture.open()
        var job = fixture.presubmit("exit 0", base: base, pulls: [])
        job.spec.extraRefs = (0..<6).map { number in
            Refs(org: "acme", repo: "extra-\(number)", baseRef: number == 3 ? "gone" : "main")
        }
        let end = try await backend.end(of: try await backend.start(job))
        #expect(end.message.hasPrefix("acme/extra-3 can't be checked out: `git fetch` failed."))
        struct Record: Decodable {
            let refs: Refs
            let failed: Bool?
        }
        let text = try fixture.result("clone-records.json", of: job)
        let records = try JSONDecoder().decode([Record].self, from: Data(text.utf8))
        #expect(records.map(\.refs.repo) == ["widgets"] + (0..<6).map { "extra-\($0)" })
        #expect(records.map { $0.failed ?? false } == [false, false, false, false, true, false, false])
    }

    private func shell(_ script: String, in folder: URL) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", script]
        process.currentDirectoryURL = folder
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
    }
}
