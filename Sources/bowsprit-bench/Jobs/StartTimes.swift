import Foundation
import JobEngine
import JobModel
import LocalBackend
import Synchronization

/// A local backend that notes how long each job took from its creation to the start of its process.
final class StartTimes: JobBackend {
    private let backend: LocalBackend
    private let times = Mutex<(created: [String: Date], started: [TimeInterval])>(([:], []))

    init(_ backend: LocalBackend) {
        self.backend = backend
    }

    /// The times so far, from the shortest on.
    var sorted: [TimeInterval] {
        times.withLock { $0.started.sorted() }
    }

    /// Notes that a job is created now.
    func created(_ name: String) {
        times.withLock { $0.created[name] = Date() }
    }

    func start(_ job: ProwJob) async throws(BackendError) -> RunID {
        try await backend.start(job)
    }

    func states(of run: RunID) -> AsyncStream<RunState> {
        let states = backend.states(of: run)
        return AsyncStream { continuation in
            let task = Task {
                for await state in states {
                    note(run, state)
                    continuation.yield(state)
                }
                continuation.finish()
            }
            continuation.onTermination = { _ in task.cancel() }
        }
    }

    func log(of run: RunID, from offset: Int64) -> AsyncThrowingStream<ByteChunk, any Error> {
        backend.log(of: run, from: offset)
    }

    func stop(_ run: RunID, grace: Duration) async throws(BackendError) {
        try await backend.stop(run, grace: grace)
    }

    func forget(_ run: RunID) async {
        await backend.forget(run)
    }

    /// A job that is over very soon may be seen only at its end, which tells its start too.
    private func note(_ run: RunID, _ state: RunState) {
        let start: RunStart? =
            switch state {
            case .preparing: nil
            case .running(let start): start
            case .ended(let end): end.start
            }
        guard let start else { return }
        times.withLock { times in
            guard let created = times.created.removeValue(forKey: run.job) else { return }
            times.started.append(start.startedAt.timeIntervalSince(created))
        }
    }
}
