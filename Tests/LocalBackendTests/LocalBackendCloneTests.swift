import Artifacts
import Foundation
import JobBackendTesting
import JobEngine
import JobModel
import LocalBackend
import Testing

@Suite(.timeLimit(.minutes(10))) struct LocalBackendCloneTests {
    let fixture: BackendFixture
    let repository: GitRepository
    let base: String

    init() throws {
        fixture = try BackendFixture()
        repository = fixture.repository
        base = try repository.commit(["a.txt": "one\n"])
    }

    private func pull(_ number: Int, _ files: [String: String], from base: String? = nil) throws -> Pull {
        Pull(number: number, author: "ada", sha: try repository.pull(number, from: base ?? self.base, files))
    }

    @Test func `the pull request is merged into the base that was asked for`() async throws {
        let pull = try pull(7, ["b.txt": "two\n"])
        let moved = try repository.commit(["c.txt": "three\n"])
        try repository.commit(["d.txt": "not tested\n"])
        let backend = try await fixture.open()
        let job = fixture.presubmit("cat a.txt b.txt c.txt; ls; git branch --show-current", base: moved, pulls: [pull])
        let run = try await backend.start(job)
        let end = try await backend.end(of: run)
        #expect(end.outcome == .passed)
        #expect(try fixture.result("build-log.txt", of: job) == "one\ntwo\nthree\na.txt\nb.txt\nc.txt\nmain\n")
        let merged = try repository.git("merge-tree", "--write-tree", moved, pull.sha)
        #expect(end.start?.testedTree == merged)
        let started = try fixture.result("started.json", of: job)
        #expect(started.contains(#""bowsprit.dev/tested-tree" : "\#(merged)""#))
        #expect(started.contains(#""repo-commit" : "\#(try #require(end.start?.testedCommit))""#))
        let pointer = fixture.artifacts.root.appending(path: "pr-logs/pull/acme_widgets/7/unit/latest-build.txt")
        #expect(try String(contentsOf: pointer, encoding: .utf8) == job.status.buildID)
    }

    @Test func `the same refs give the same commit`() async throws {
        let pulls = [try pull(7, ["b.txt": "two\n"]), try pull(8, ["c.txt": "three\n"])]
        let backend = try await fixture.open()
        var commits: Set<String?> = []
        for _ in 0..<2 {
            let job = fixture.presubmit("cat a.txt b.txt c.txt", base: base, pulls: pulls)
            commits.insert(try await backend.end(of: try await backend.start(job)).start?.testedCommit)
        }
        #expect(commits.count == 1 && commits.first != .some(nil))
    }

    @Test func `a conflict fails the job, plain words first`() async throws {
        let pull = try pull(7, ["a.txt": "theirs\n"])
        let moved = try repository.commit(["a.txt": "ours\n"])
        let backend = try await fixture.open()
        let job = fixture.presubmit("echo must not run", base: moved, pulls: [pull])
        let run = try await backend.start(job)
        let end = try await backend.end(of: run)
        let words =
            "Pull request #7 conflicts with `main` in `a.txt`. Rebase the pull request onto `main` and push it again."
        #expect(end.outcome == .failed && end.message == words)
        let log = try fixture.result("build-log.txt", of: job)
        #expect(log.hasPrefix("# bowsprit: \(words)\n"))
        #expect(log.contains("CONFLICT (content): Merge conflict in a.txt"))
        #expect(!log.contains("must not run"))
        #expect(
            try fixture.result("clone-log.txt", of: job).hasPrefix(
                "# FAILED\n# Cloning acme/widgets at main(\(moved))\n"
            )
        )
        #expect(try fixture.result("clone-records.json", of: job).contains(#""failed" : true"#))
        #expect(try fixture.result("finished.json", of: job).contains("FAILURE"))
        #expect(fixture.isClean(run))
    }

    @Test func `pull requests that conflict with each other are named`() async throws {
        let pulls = [try pull(7, ["a.txt": "seven\n"]), try pull(8, ["a.txt": "eight\n"])]
        let backend = try await fixture.open()
        let run = try await backend.start(fixture.presubmit("exit 0", base: base, pulls: pulls))
        #expect(
            try await backend.end(of: run).message.hasPrefix(
                "Pull request #8 conflicts with `main` with #7 in `a.txt`."
            )
        )
    }

    @Test func `a commit that is not there fails the job with what git said`() async throws {
        let backend = try await fixture.open()
        let job = fixture.presubmit("exit 0", base: String(repeating: "12", count: 20), pulls: [])
        let end = try await backend.end(of: try await backend.start(job))
        #expect(end.outcome == .failed)
        #expect(end.message.hasPrefix("acme/widgets can't be checked out: `git fetch` failed."))
        #expect(try fixture.result("build-log.txt", of: job).contains("not our ref"))
    }

    @Test func `a fetch is tried again when it failed`() async throws {
        var settings = LocalBackendSettings.quick
        settings.fetchRetries = [.zero, .zero]
        let backend = try await fixture.open(settings: settings)
        let job = fixture.presubmit("exit 0", base: String(repeating: "12", count: 20), pulls: [])
        _ = try await backend.end(of: try await backend.start(job))
        #expect(try fixture.result("clone-log.txt", of: job).ranges(of: ":refs/commits/1212").count == 3)
    }

    @Test func `what opens the repository is in no file of the run`() async throws {
        let secret = "c2VjcmV0LXRva2Vu"
        let path = repository.url.path
        let backend = try await fixture.open { _ in CloneLocation(url: path, authorization: "Basic \(secret)") }
        let job = fixture.presubmit("env; cat .git/config", base: base, pulls: [try pull(7, ["b.txt": "two\n"])])
        #expect(try await backend.end(of: try await backend.start(job)).outcome == .passed)
        for file in ["build-log.txt", "clone-log.txt", "clone-records.json", "started.json"] {
            #expect(!(try fixture.result(file, of: job).contains(secret)), "\(file)")
        }
    }

    @Test func `another repository is checked out beside, and the job starts where it is told to`() async throws {
        let backend = try await fixture.open()
        var job = fixture.presubmit(#"pwd; cat "$GOPATH/src/github.com/acme/widgets/a.txt""#, base: base, pulls: [])
        var extra = Refs(org: "acme", repo: "tools", baseRef: "main", baseSHA: base)
        extra.workdir = true
        extra.pathAlias = "example.org/tools"
        job.spec.extraRefs = [extra]
        let output = try await backend.output(of: try await backend.start(job))
        #expect(output.hasSuffix("/go/src/example.org/tools\none\n"))
    }

    @Test(arguments: ["../../../escape", "/../../../escape"])
    func `a path that leads out of the workspace is refused`(_ path: String) async throws {
        let backend = try await fixture.open()
        var job = fixture.presubmit("exit 0", base: base, pulls: [])
        job.spec.refs?.pathAlias = path
        let end = try await backend.end(of: try await backend.start(job))
        #expect(end.outcome == .failed && end.message.contains("leads out of the workspace"))
    }

    @Test func `refs that git could take for options are refused`() async throws {
        let backend = try await fixture.open()
        let job = fixture.presubmit("exit 0", base: "--upload-pack=touch", pulls: [])
        let end = try await backend.end(of: try await backend.start(job))
        #expect(end.outcome == .failed && end.message.contains("are not names of branches and commits"))
    }

    @Test func `a job that skips cloning starts in its home`() async throws {
        let backend = try await fixture.open()
        var job = fixture.presubmit(#"test "$PWD" = "$HOME" && ls"#, base: base, pulls: [])
        job.spec.decorationConfig = DecorationConfig()
        job.spec.decorationConfig?.skipCloning = true
        let end = try await backend.end(of: try await backend.start(job))
        #expect(end.outcome == .passed && end.start?.testedTree == nil)
    }
}
