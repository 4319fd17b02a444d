import Artifacts
import Foundation
import JobBackendTesting
import JobEngine
import JobModel
import LocalBackend
import TestSupport
import Testing

/// What a job sees of the machine, and how it ends, with bubblewrap around it.
@Suite(.timeLimit(.minutes(10)), .sandboxed)
struct LocalBackendSandboxTests {
    let fixture: BackendFixture
    /// A folder that jobs may read, so that tests can put something there.
    let shared: URL
    let fifo: Fifo

    init() throws {
        fixture = try BackendFixture()
        shared = fixture.folder.appending(path: "shared")
        try FileManager.default.createDirectory(at: shared, withIntermediateDirectories: true)
        fifo = try Fifo(in: shared)
    }

    private var settings: LocalBackendSettings {
        var settings = LocalBackendSettings.quick
        settings.sandbox = .required
        settings.sandboxPaths = [shared.path]
        return settings
    }

    private func open(clock: any Clock<Duration> = ContinuousClock(), network: Bool = true) async throws -> LocalBackend
    {
        try await fixture.open(
            settings: settings,
            clock: clock,
            permissions: { _ in JobPermissions(network ? [.network] : []) }
        )
    }

    private func output(_ script: String, _ backend: LocalBackend) async throws -> String {
        try await backend.output(of: try await backend.start(fixture.job(command: ["bash", "-c", script])))
    }

    @Test func `neither the data folder nor homes are there`() async throws {
        let data = fixture.folder.path
        let script =
            "for f in /root '\(data)/bowsprit.db' '\(data)/artifacts' '\(data)/runs' /etc/shadow /var/lib; do "
            + "test -e \"$f\" && echo \"sees $f\"; done; ls /home"
        try Data("secret".utf8).write(to: fixture.folder.appending(path: "bowsprit.db"))
        #expect(try await output(script, try await open()) == "prow\n")
    }

    @Test func `the system can't be changed`() async throws {
        let script = """
            for f in /usr/x /usr/bin/x /etc/x /x /proc/sys/kernel/x /var/x; do touch "$f" && echo "writes $f"; done
            echo x > /proc/sys/kernel/domainname && echo "sets the domain"
            mount -t tmpfs none /usr && echo mounts
            kill -0 \(ProcessInfo.processInfo.processIdentifier) && echo "sees the bot"
            echo end
            """
        let lines = try await output(script, try await open()).split(separator: "\n")
        let doings = ["writes ", "sets ", "mounts", "sees "]
        #expect(lines.last == "end" && !lines.contains { line in doings.contains { line.hasPrefix($0) } })
    }

    @Test(arguments: [true, false])
    func `there is a network only where the job may have it`(_ isAllowed: Bool) async throws {
        let listener = try LoopbackSocket(listens: true)
        let script = "if exec 3<>/dev/tcp/127.0.0.1/\(listener.port); then echo connected; fi 2>/dev/null; echo end"
        let text = try await output(script, try await open(network: isAllowed))
        #expect(text.contains("connected\n") == isAllowed && text.hasSuffix("end\n"))
    }

    @Test func `home and temporary files are the job's own`() async throws {
        let backend = try await open()
        let script =
            "ls -A /tmp | grep -v '^bowsprit test '; ls -A /var/tmp /run; cd; pwd; ls -A; touch /tmp/left /var/tmp/left /run/left ~/left; echo $TMPDIR"
        for _ in 0..<2 {
            let text = try await output(script, backend)
            #expect(text == "/run:\n\n/var/tmp:\n/home/prow\ngo\n/tmp\n")
        }
    }

    @Test func `the job sees Prow's paths, and leaves its results there`() async throws {
        let base = try fixture.repository.commit(["a.txt": "one\n"])
        let backend = try await open()
        let script = "pwd; echo $GOPATH $ARTIFACTS; cat a.txt; git log --format=%s; echo report > $ARTIFACTS/report.txt"
        let job = fixture.presubmit(script, base: base, pulls: [])
        let text = try await backend.output(of: try await backend.start(job))
        #expect(
            text == """
                /home/prow/go/src/github.com/acme/widgets
                /home/prow/go /logs/artifacts
                one
                Change files

                """
        )
        #expect(try fixture.result("artifacts/report.txt", of: job) == "report\n")
    }

    @Test func `a job can't change the mirror that its clone borrows from`() async throws {
        let base = try fixture.repository.commit(["a.txt": "one\n"])
        let backend = try await open()
        let script =
            "m=$(cat .git/objects/info/alternates); touch $m/x || echo refused; rm -rf $m; git fsck && echo whole"
        let job = fixture.presubmit(script, base: base, pulls: [])
        let text = try await backend.output(of: try await backend.start(job))
        #expect(text.contains("refused\n") && text.hasSuffix("whole\n"))
    }

    @Test func `what could change the sandbox's own programs is set only in it`() async throws {
        let evil = shared.appending(path: "bwrap")
        try Data("#!/bin/sh\necho evil\n".utf8).write(to: evil)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: evil.path)
        let backend = try await open()
        var job = fixture.job(command: ["/usr/bin/id"])
        var container = try #require(job.spec.podSpec?.containers.first)
        container.env = [
            EnvVar(name: "PATH", value: "\(shared.path):/usr/bin"), EnvVar(name: "LD_TRACE_LOADED_OBJECTS", value: "1"),
        ]
        container.fields["resources"] = ["limits": ["memory": "1Gi"]]
        job.spec.podSpec?.containers = [container]
        let text = try await backend.output(of: try await backend.start(job))
        #expect(text.contains("libc.so") && !text.contains("evil"))
        #expect(!text.contains("libcap") && !text.contains("libsmartcols"))
    }

    @Test func `a program that is not there fails the job in words`() async throws {
        let backend = try await open()
        for (command, words) in [
            ("nothing", "`nothing` is not installed on this machine"), ("./no", "`./no` is not there"),
        ] {
            let end = try await backend.end(of: try await backend.start(fixture.job(command: [command])))
            #expect(end.message == "The job can't be started: \(words).")
        }
    }

    // MARK: How it ends

    @Test func `a status is the job's`() async throws {
        let backend = try await open()
        let end = try await backend.end(of: try await backend.start(fixture.job("exit 3")))
        #expect(end.message == "Job failed after 0 s: exit status 3.")
    }

    @Test func `what a job leaves behind ends with it`() async throws {
        let backend = try await open()
        let script = "exec 9> '\(fifo.path)'; setsid sleep 1000 & sleep 1000 & echo started"
        let run = try await backend.start(fixture.job(script))
        #expect(try await backend.end(of: run).outcome == .passed)
        try await fifo.isReleased()
    }

    @Test func `a job that cleans up when it is asked to end is let do so`() async throws {
        let backend = try await open()
        let script = "exec 9> '\(fifo.path)'; trap 'echo cleaned; exit 1' TERM; echo ready; sleep 1000 & wait"
        let run = try await backend.start(fixture.job(script))
        try await backend.output(of: run, reaches: "ready\n")
        try await backend.stop(run, grace: .seconds(300))
        #expect(try await backend.output(of: run).contains("cleaned\n"))
        try await fifo.isReleased()
    }

    @Test func `a job that ignores every request is killed after its grace`() async throws {
        let clock = ManualClock()
        let backend = try await open(clock: clock)
        let script = "exec 9> '\(fifo.path)'; trap '' INT TERM; echo ready; while :; do sleep 100; done"
        let run = try await backend.start(fixture.job(script))
        try await backend.output(of: run, reaches: "ready\n")
        await clock.pauses(for: .seconds(7200))
        async let stopped: Void = backend.stop(run, grace: .seconds(20))
        await clock.pauses(for: .seconds(20))
        clock.advance(by: .seconds(20))
        try await stopped
        #expect(try await backend.end(of: run).outcome == .stopped)
        try await fifo.isReleased()
    }

    @Test func `processes from before a crash are ended, and their run is lost`() async throws {
        let job = fixture.job("exec 9> '\(fifo.path)'; echo ready; setsid sleep 1000 & exec sleep 1000")
        let crashed = try await open()
        let run = try await crashed.start(job)
        try await crashed.output(of: run, reaches: "ready\n")
        _ = await crashed.states(of: run).first { if case .running = $0 { true } else { false } }
        let backend = try await open()
        try await fifo.isReleased()
        #expect(try await backend.end(of: run).outcome == .lost)
    }

    @Test func `a limit is explained`() async throws {
        var settings = settings
        settings.limits = ProcessLimits(cpuTime: .seconds(1))
        let backend = try await fixture.open(settings: settings)
        let end = try await backend.end(of: try await backend.start(fixture.job("while :; do :; done")))
        #expect(end.message.hasSuffix("it computed for longer than its limit of 1 s."))
    }
}

@Suite(.timeLimit(.minutes(10))) struct LocalBackendWithoutSandboxTests {
    private func settings(_ mode: SandboxMode, _ fixture: BackendFixture) throws -> LocalBackendSettings {
        let programs = fixture.folder.appending(path: "programs")
        try FileManager.default.createDirectory(at: programs, withIntermediateDirectories: true)
        for name in ["sh", "git"] {
            try FileManager.default.createSymbolicLink(
                atPath: programs.appending(path: name).path,
                withDestinationPath: "/usr/bin/\(name)"
            )
        }
        var settings = LocalBackendSettings.quick
        settings.sandbox = mode
        settings.path = programs.path
        return settings
    }

    @Test func `where a sandbox is required, there is no backend without one`() async throws {
        let fixture = try BackendFixture()
        let reason = BackendError.unavailable(
            "jobs must run in a sandbox, and bubblewrap can't be used: `bwrap` is not installed"
        )
        let settings = try settings(.required, fixture)
        await #expect(throws: reason) { try await fixture.open(settings: settings) }
    }

    @Test func `else jobs run without one, and the log says so where it matters`() async throws {
        let fixture = try BackendFixture()
        let backend = try await fixture.open(
            settings: try settings(.auto, fixture),
            permissions: { _ in JobPermissions([]) }
        )
        let text = try await backend.output(of: try await backend.start(fixture.job("echo hello")))
        let note = "# bowsprit: The job is to have no network; without a sandbox, nothing keeps it from that.\n"
        #expect(text == "\(note)hello\n")
    }
}
