import JobEngine
import JobModel
import Synchronization

/// A backend that an engine loses from one moment to the next, as in a crash, while its runs go on.
final class SeverableBackend: JobBackend {
    private let backend: any JobBackend
    private let isSevered = Mutex(false)

    init(_ backend: any JobBackend) {
        self.backend = backend
    }

    func sever() {
        isSevered.withLock { $0 = true }
    }

    private func check() throws(BackendError) {
        if isSevered.withLock(\.self) { throw .unavailable("severed") }
    }

    func start(_ job: ProwJob) async throws(BackendError) -> RunID {
        try check()
        let run = try await backend.start(job)
        // A crash may come after a start and before the engine can store it.
        for _ in 0..<20 {
            await Task.yield()
        }
        return run
    }

    func states(of run: RunID) -> AsyncStream<RunState> {
        backend.states(of: run)
    }

    func log(of run: RunID, from offset: Int64) -> AsyncThrowingStream<ByteChunk, any Error> {
        backend.log(of: run, from: offset)
    }

    func stop(_ run: RunID, grace: Duration) async throws(BackendError) {
        try check()
        try await backend.stop(run, grace: grace)
    }

    func forget(_ run: RunID) async {
        if !isSevered.withLock(\.self) {
            await backend.forget(run)
        }
    }
}
