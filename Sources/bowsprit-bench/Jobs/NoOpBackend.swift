import Foundation
import JobEngine
import JobModel

/// A backend whose runs pass as soon as they start.
struct NoOpBackend: JobBackend {
    func start(_ job: ProwJob) async throws(BackendError) -> RunID {
        RunID(job)
    }

    func states(of run: RunID) -> AsyncStream<RunState> {
        AsyncStream { continuation in
            let now = Date()
            let start = RunStart(startedAt: now)
            continuation.yield(.running(start))
            continuation.yield(.ended(RunEnd(.passed, message: "Job succeeded.", finishedAt: now, start: start)))
            continuation.finish()
        }
    }

    func log(of run: RunID, from offset: Int64) -> AsyncThrowingStream<ByteChunk, any Error> {
        AsyncThrowingStream { $0.finish() }
    }

    func stop(_ run: RunID, grace: Duration) async throws(BackendError) {}

    func forget(_ run: RunID) async {}
}
