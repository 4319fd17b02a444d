import Foundation
import JobBackendTesting
import JobEngine
import JobModel
import LocalBackend
import TestSupport
import Testing

/// How processes are ended. Each test's processes hold a FIFO open, so that the test learns that they are gone.
@Suite(.timeLimit(.minutes(10))) struct LocalBackendEndingTests {
    let fixture: BackendFixture
    let fifo: Fifo

    init() throws {
        fixture = try BackendFixture()
        fifo = try Fifo(in: fixture.folder)
    }

    @Test func `a timeout kills a grandchild that ignores every request`() async throws {
        let clock = ManualClock()
        let backend = try await fixture.open(clock: clock)
        var job = fixture.job(
            "exec 9> '\(fifo.path)'; sh -c \"trap '' INT TERM; echo ready; while :; do sleep 100; done\" & wait; wait"
        )
        job.spec.decorationConfig = DecorationConfig()
        job.spec.decorationConfig?.timeout = .minutes(5)
        job.spec.decorationConfig?.gracePeriod = .seconds(20)
        let run = try await backend.start(job)
        try await backend.output(of: run, reaches: "ready\n")
        await clock.pauses(for: .seconds(300))
        clock.advance(by: .seconds(300))
        let end = try await backend.end(of: run)
        #expect(end.outcome == .timedOut)
        #expect(end.message == "Job timed out after 5 min.")
        try await fifo.isReleased()
        let log = try fixture.result("build-log.txt", of: job)
        #expect(log.contains("# bowsprit: The job timed out after 5 min; its processes have 20 s to end.\n"))
        #expect(try fixture.result("finished.json", of: job).contains("FAILURE"))
    }

    @Test func `a leader that ignores every request is killed after its grace`() async throws {
        let clock = ManualClock()
        let backend = try await fixture.open(clock: clock)
        let script = "exec 9> '\(fifo.path)'; trap '' INT TERM; echo ready; while :; do sleep 100; done"
        let job = fixture.job(script)
        let run = try await backend.start(job)
        try await backend.output(of: run, reaches: "ready\n")
        await clock.pauses(for: .seconds(7200))
        async let stopped: Void = backend.stop(run, grace: .seconds(20))
        await clock.pauses(for: .seconds(20))
        clock.advance(by: .seconds(20))
        try await stopped
        #expect(try await backend.end(of: run).outcome == .stopped)
        try await fifo.isReleased()
        #expect(try fixture.result("build-log.txt", of: job).contains("They did not end in time and are killed."))
        #expect(try fixture.result("finished.json", of: job).contains("ABORTED"))
    }

    @Test func `a job that cleans up when it is asked to end is let do so`() async throws {
        let backend = try await fixture.open()
        let script = "trap 'echo cleaned; exit 1' TERM; echo ready; sleep 1000 & wait"
        let run = try await backend.start(fixture.job(script))
        try await backend.output(of: run, reaches: "ready\n")
        try await backend.stop(run, grace: .seconds(30))
        #expect(try await backend.output(of: run).contains("cleaned\n"))
    }

    @Test func `what a job leaves behind ends with it`() async throws {
        let backend = try await fixture.open()
        let run = try await backend.start(fixture.job("exec 9> '\(fifo.path)'; sleep 1000 & echo started"))
        #expect(try await backend.end(of: run).outcome == .passed)
        try await fifo.isReleased()
    }

    @Test func `what leaves the job's session ends with it too`() async throws {
        let backend = try await fixture.open()
        let script = "exec 9> '\(fifo.path)'; setsid sh -c 'echo away; sleep 1000' & sleep 1000"
        let run = try await backend.start(fixture.job(script))
        try await backend.output(of: run, reaches: "away\n")
        try await backend.stop(run, grace: .zero)
        try await fifo.isReleased()
    }

    @Test func `a clone that takes too long fails the job`() async throws {
        let clock = ManualClock()
        let backend = try await fixture.open(clock: clock) { _ in
            try await ManualClock().sleep(for: .seconds(1))
            return CloneLocation(url: "")
        }
        let run = try await backend.start(fixture.presubmit("exit 0", base: "", pulls: []))
        await clock.pauses(for: .seconds(600))
        clock.advance(by: .seconds(600))
        let end = try await backend.end(of: run)
        #expect(end.outcome == .failed)
        #expect(end.message.hasPrefix("Cloning took longer than 10 min."))
    }

    @Test func `a run can be stopped while it clones`() async throws {
        let backend = try await fixture.open { _ in
            try await ManualClock().sleep(for: .seconds(1))
            return CloneLocation(url: "")
        }
        let run = try await backend.start(fixture.presubmit("exit 0", base: "", pulls: []))
        try await backend.stop(run, grace: .zero)
        #expect(try await backend.end(of: run).outcome == .stopped)
    }
}
