import JobEngine
import JobModel
import JobStoreTesting
import Synchronization

/// A job store that fails when a test says so.
final class FlakyJobStore: JobStore {
    private struct Faults {
        var updates = 0
        var reads = 0
        var watchers: [AsyncThrowingStream<JobChange, any Error>.Continuation] = []
    }

    /// The same jobs, without faults.
    let steady = InMemoryJobStore()
    private let faults = Mutex(Faults())

    /// Makes the next updates fail.
    func failUpdates(_ count: Int) { faults.withLock { $0.updates = count } }

    /// Makes the next reads fail.
    func failReads(_ count: Int) { faults.withLock { $0.reads = count } }

    /// Ends all watches with an error.
    func breakWatches() {
        let watchers = faults.withLock { faults in
            defer { faults.watchers = [] }
            return faults.watchers
        }
        for watcher in watchers { watcher.finish(throwing: JobStoreError.expired) }
    }

    func create(_ job: ProwJob) async throws(JobStoreError) -> JobCreation { try await steady.create(job) }

    func job(named name: String) async throws(JobStoreError) -> ProwJob? {
        try fail(\.reads)
        return try await steady.job(named: name)
    }

    func jobs(_ query: JobQuery) async throws(JobStoreError) -> JobPage {
        try fail(\.reads)
        return try await steady.jobs(query)
    }

    func delete(named name: String) async throws(JobStoreError) { try await steady.delete(named: name) }

    func update(_ job: ProwJob) async throws(JobStoreError) -> ProwJob {
        try fail(\.updates)
        return try await steady.update(job)
    }

    private func fail(_ kind: any WritableKeyPath<Faults, Int> & Sendable) throws(JobStoreError) {
        let fails = faults.withLock { faults in
            guard faults[keyPath: kind] > 0 else { return false }
            faults[keyPath: kind] -= 1
            return true
        }
        if fails { throw .unavailable("disk full") }
    }

    func watch(from version: ResourceVersion?) -> AsyncThrowingStream<JobChange, any Error> {
        let (changes, watcher) = AsyncThrowingStream.makeStream(of: JobChange.self)
        faults.withLock { $0.watchers.append(watcher) }
        let relay = Task { [steady] in
            do {
                for try await change in steady.watch(from: version) { watcher.yield(change) }
                watcher.finish()
            } catch {
                watcher.finish(throwing: error)
            }
        }
        watcher.onTermination = { _ in relay.cancel() }
        return changes
    }
}
