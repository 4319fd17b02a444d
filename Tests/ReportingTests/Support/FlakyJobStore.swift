import JobEngine
import JobModel
import JobStoreTesting
import Synchronization

/// A job store that fails when a test says so.
final class FlakyJobStore: JobStore {
    private struct Faults {
        var updates = 0
        var watchers: [AsyncThrowingStream<JobChange, any Error>.Continuation] = []
    }

    private let jobs = InMemoryJobStore()
    private let faults = Mutex(Faults())

    /// Makes the next updates fail.
    func failUpdates(_ count: Int) { faults.withLock { $0.updates = count } }

    /// Ends all watches with an error.
    func breakWatches() {
        let watchers = faults.withLock { faults in
            defer { faults.watchers = [] }
            return faults.watchers
        }
        for watcher in watchers { watcher.finish(throwing: JobStoreError.expired) }
    }

    func create(_ job: ProwJob) async throws(JobStoreError) -> JobCreation { try await jobs.create(job) }

    func job(named name: String) async throws(JobStoreError) -> ProwJob? { try await jobs.job(named: name) }

    func jobs(_ query: JobQuery) async throws(JobStoreError) -> JobPage { try await jobs.jobs(query) }

    func delete(named name: String) async throws(JobStoreError) { try await jobs.delete(named: name) }

    func update(_ job: ProwJob) async throws(JobStoreError) -> ProwJob {
        let fails = faults.withLock { faults in
            faults.updates -= 1
            return faults.updates >= 0
        }
        if fails { throw .unavailable("disk full") }
        return try await jobs.update(job)
    }

    func watch(from version: ResourceVersion?) -> AsyncThrowingStream<JobChange, any Error> {
        let (changes, watcher) = AsyncThrowingStream.makeStream(of: JobChange.self)
        faults.withLock { $0.watchers.append(watcher) }
        let relay = Task { [jobs] in
            do {
                for try await change in jobs.watch(from: version) { watcher.yield(change) }
                watcher.finish()
            } catch {
                watcher.finish(throwing: error)
            }
        }
        watcher.onTermination = { _ in relay.cancel() }
        return changes
    }
}
