import Artifacts
import Foundation
import JobBackendTesting
import JobEngine
import JobModel
import LocalBackend
import Testing

@Suite(.timeLimit(.minutes(10))) struct LocalBackendRunTests {
    let fixture: BackendFixture

    init() throws {
        fixture = try BackendFixture()
    }

    @Test func `a run leaves Prow's files and no work tree`() async throws {
        let backend = try await fixture.open()
        let job = fixture.job("echo hello")
        let run = try await backend.start(job)
        let end = try await backend.end(of: run)
        #expect(end.message == "Job succeeded after 0 s.")
        #expect(try fixture.result("build-log.txt", of: job) == "hello\n")
        let started = try JSONDecoder().decode(
            StartedRecord.self,
            from: Data(fixture.result("started.json", of: job).utf8)
        )
        #expect(started.timestamp == 1_700_000_000)
        let finished = try JSONDecoder().decode(
            FinishedRecord.self,
            from: Data(fixture.result("finished.json", of: job).utf8)
        )
        #expect(finished.passed && finished.result == .success && finished.timestamp == 1_700_000_000)
        let stored = try JSONDecoder().decode(ProwJob.self, from: Data(fixture.result("prowjob.json", of: job).utf8))
        #expect(stored == job)
        let pointer = fixture.artifacts.root.appending(path: "logs/unit/latest-build.txt")
        #expect(try String(contentsOf: pointer, encoding: .utf8) == job.status.buildID)
        #expect(fixture.isClean(run))
    }

    @Test(arguments: [
        (ProwJobAgent.local, nil), (.kubernetes, nil), (.zero, nil),
        (.container, "Nothing here runs jobs of the agent `container`."),
        (.jenkins, "Nothing here runs jobs of the agent `jenkins`."),
    ])
    func `a job is launched as its agent says`(_ agent: ProwJobAgent, _ refusal: String?) async throws {
        let backend = try await fixture.open()
        var job = fixture.job("true")
        job.spec.agent = agent
        do throws(BackendError) {
            _ = try await backend.start(job)
            #expect(refusal == nil)
        } catch {
            #expect(error == refusal.map(BackendError.rejected))
        }
    }

    @Test func `a failure says its status`() async throws {
        let backend = try await fixture.open()
        let job = fixture.job("exit 3")
        let end = try await backend.end(of: try await backend.start(job))
        #expect(end.message == "Job failed after 0 s: exit status 3.")
        #expect(try fixture.result("finished.json", of: job).contains(#""result" : "FAILURE""#))
    }

    @Test func `the first line says that the image is not used`() async throws {
        let backend = try await fixture.open()
        let output = try await backend.output(of: try await backend.start(fixture.job("echo hello", image: "golang:1")))
        #expect(
            output == """
                # bowsprit: The image golang:1 is not used: the job runs as a process of this machine.
                hello

                """
        )
    }

    @Test func `a program that is not there fails the job in words`() async throws {
        let backend = try await fixture.open()
        let job = fixture.job(command: ["no-such-program"])
        let end = try await backend.end(of: try await backend.start(job))
        #expect(end.outcome == .failed)
        #expect(end.message == "The job can't be started: `no-such-program` is not installed on this machine.")
        #expect(try fixture.result("build-log.txt", of: job).contains("`no-such-program` is not installed"))
    }

    @Test func `the environment is Prow's, the job's, and nothing of the bot's`() async throws {
        let backend = try await fixture.open()
        var job = fixture.job("env")
        var container = try #require(job.spec.podSpec?.containers.first)
        container.env = [EnvVar(name: "COLOUR", value: "blue"), EnvVar(name: "LANG", value: "C")]
        job.spec.podSpec?.containers = [container]
        let lines = try await backend.output(of: try await backend.start(job)).split(separator: "\n").map(String.init)
        let names = Set(lines.compactMap { $0.split(separator: "=").first.map(String.init) })
        let shell: Set = ["PWD", "OLDPWD", "SHLVL", "_"]
        #expect(
            names.subtracting(shell) == [
                "ARTIFACTS", "BOWSPRIT_RUN", "BUILD_ID", "BUILD_NUMBER", "CI", "COLOUR", "GOPATH", "HOME", "JOB_NAME",
                "JOB_SPEC", "JOB_TYPE", "LANG", "PATH", "PROW_JOB_ID", "TMPDIR", "TZ",
            ]
        )
        #expect(lines.contains("COLOUR=blue") && lines.contains("LANG=C") && lines.contains("JOB_NAME=unit"))
        #expect(lines.contains("BUILD_ID=\(job.status.buildID)") && lines.contains("PROW_JOB_ID=\(job.name)"))
    }

    @Test func `a command may refer to variables`() async throws {
        let backend = try await fixture.open()
        let output = try await backend.output(
            of: try await backend.start(fixture.job(command: ["echo", "$(JOB_NAME)"]))
        )
        #expect(output == "unit\n")
    }

    @Test func `files in ARTIFACTS are results, and its metadata goes into finished.json`() async throws {
        let backend = try await fixture.open()
        let job = fixture.job(
            #"echo report > "$ARTIFACTS/report.txt"; echo '{"cover": 81}' > "$ARTIFACTS/metadata.json""#
        )
        _ = try await backend.end(of: try await backend.start(job))
        #expect(try fixture.result("artifacts/report.txt", of: job) == "report\n")
        #expect(try fixture.result("finished.json", of: job).contains(#""cover" : 81"#))
    }

    @Test func `a work tree that can't be written is removed all the same`() async throws {
        let backend = try await fixture.open()
        let run = try await backend.start(
            fixture.job(#"mkdir -p "$HOME/a/b"; touch "$HOME/a/b/c"; chmod 555 "$HOME/a/b""#)
        )
        _ = try await backend.end(of: run)
        #expect(fixture.isClean(run))
    }

    @Test func `output beyond the limit is left out, and that is said`() async throws {
        var settings = LocalBackendSettings.quick
        settings.logLimit = 1000
        let backend = try await fixture.open(settings: settings)
        let run = try await backend.start(fixture.job("head -c 5000 /dev/zero | tr '\\0' x"))
        let end = try await backend.end(of: run)
        #expect(end.outcome == .passed)
        let note = "\n# bowsprit: The output is longer than 1000 bytes; the rest is not kept.\n"
        #expect(try await backend.output(of: run) == String(repeating: "x", count: 1000) + note)
    }

    @Test func `names that can't be part of a path are rejected`() async throws {
        let backend = try await fixture.open()
        var job = fixture.job("exit 0")
        job.spec.job = "../../etc"
        await #expect(throws: BackendError.self) { try await backend.start(job) }
        job = fixture.job("exit 0")
        job.metadata.name = "../escape"
        await #expect(throws: BackendError.self) { try await backend.start(job) }
    }
}
