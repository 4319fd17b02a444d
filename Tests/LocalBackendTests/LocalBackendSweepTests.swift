import Foundation
import JobBackendTesting
import JobEngine
import JobModel
import JobStoreTesting
import LocalBackend
import Logging
import Testing

@Suite(.timeLimit(.minutes(10))) struct LocalBackendSweepTests {
    let fixture: BackendFixture
    let fifo: Fifo
    let store = InMemoryJobStore()

    init() throws {
        fixture = try BackendFixture()
        fifo = try Fifo(in: fixture.folder)
    }

    private var directories: Set<String> {
        get throws {
            let runs = fixture.folder.appending(path: "runs")
            return Set(try FileManager.default.contentsOfDirectory(atPath: runs.path))
        }
    }

    private func directory(of run: RunID) -> String { "\(run.job).\(run.buildID)" }

    private func sweep(_ backend: LocalBackend) async {
        await JobSweeper(
            store: store,
            backend: backend,
            policy: { SweepPolicy() },
            now: { Date(timeIntervalSince1970: 1_700_000_000) },
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        ).sweep()
    }

    /// Starts a job that runs until it is stopped.
    private func startEndless(_ backend: LocalBackend, isStored: Bool) async throws -> RunID {
        let descriptor = isStored ? "" : "exec 9>'\(fifo.path)'; "
        let job = fixture.job("\(descriptor)echo ready; exec sleep 1000")
        if isStored { _ = try await store.create(job) }
        let run = try await backend.start(job)
        try await backend.output(of: run, reaches: "ready\n")
        return run
    }

    @Test func `runs are known until they are forgotten, and those without a job are ended and removed`() async throws {
        let backend = try await fixture.open()
        #expect(await backend.knownRuns().isEmpty)
        let kept = try await startEndless(backend, isStored: true)
        let orphan = try await startEndless(backend, isStored: false)
        let over = try await backend.start(fixture.job("true"))
        _ = try await backend.end(of: over)
        #expect(await Set(backend.knownRuns()) == [kept, orphan, over])
        #expect(try directories == Set([kept, orphan, over].map(directory)))

        await sweep(backend)
        try await fifo.isReleased()
        #expect(await backend.knownRuns() == [kept])
        #expect(try directories == [directory(of: kept)])
        try await backend.stop(kept, grace: .zero)
        await backend.forget(kept)
        #expect(await backend.knownRuns().isEmpty)
        #expect(try directories.isEmpty)
    }

    @Test func `what a crash left is known, and goes with its job`() async throws {
        let crashed = try await fixture.open()
        let kept = try await startEndless(crashed, isStored: true)
        let orphan = try await startEndless(crashed, isStored: false)
        let backend = try await fixture.open()
        #expect(await Set(backend.knownRuns()) == [kept, orphan])
        await sweep(backend)
        #expect(await backend.knownRuns() == [kept])
        try await store.delete(named: kept.job)
        await sweep(backend)
        #expect(await backend.knownRuns().isEmpty)
        #expect(try directories.isEmpty)
    }
}
