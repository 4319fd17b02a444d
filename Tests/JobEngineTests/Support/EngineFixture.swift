import Foundation
import JobEngine
import JobModel
import JobStoreTesting
import Logging
import TestSupport

/// An engine on a store in memory and a scripted backend.
struct EngineFixture: Sendable {
    let store = InMemoryJobStore()
    let backend = ScriptedBackend()
    let clock = ManualClock()
    var settings = JobEngineSettings()
    var policy = JobPolicy()

    /// Runs a body while an engine runs, and ends the engine gracefully.
    @discardableResult
    func withEngine<Value: Sendable>(
        at time: Date = .sample,
        _ body: @Sendable () async throws -> Value
    ) async throws -> Value {
        let engine = engine(at: time) { [policy] in policy }
        let running = Task { await engine.run() }
        defer { running.cancel() }
        let value = try await body()
        running.cancel()
        await running.value
        return value
    }

    func engine(
        on store: (any JobStore)? = nil,
        at time: Date,
        policy: @escaping @Sendable () -> JobPolicy
    ) -> JobEngine {
        JobEngine(
            store: store ?? self.store,
            backend: backend,
            settings: settings,
            policy: policy,
            clock: clock,
            now: { time },
            url: { "https://bot.example/jobs/\($0.name)" },
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        )
    }

    /// Returns the job once it is as described.
    @discardableResult
    func job(_ name: String, reaches condition: (ProwJob) -> Bool) async throws -> ProwJob {
        for try await change in store.watch(from: nil) {
            if case .stored(let job) = change, job.name == name, condition(job) { return job }
        }
        throw CancellationError()
    }

    @discardableResult
    func job(_ name: String, reaches state: ProwJobState) async throws -> ProwJob {
        try await job(name) { $0.status.state == state && (!state.isTerminal || $0.isComplete) }
    }

    /// The run of a job that is pending.
    func run(of name: String) async throws -> RunID {
        RunID(try await job(name, reaches: .pending))
    }

    /// Ends the run of a pending job.
    func end(_ name: String, _ outcome: RunEnd.Outcome, message: String = "It is over.") async throws {
        let end = RunEnd(outcome, message: message, finishedAt: .sample)
        await backend.set(try await run(of: name), .ended(end))
    }
}
