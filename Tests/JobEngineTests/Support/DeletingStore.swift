import JobEngine
import JobModel
import Synchronization

/// A store in which someone deletes each job that was stored as started, before who stored it hears of that.
final class DeletingStore: JobStore {
    private let store: any JobStore
    private let readings = Mutex(0)

    init(_ store: any JobStore) {
        self.store = store
    }

    /// How often a job was read.
    var reads: Int {
        readings.withLock { $0 }
    }

    func create(_ job: ProwJob) async throws(JobStoreError) -> JobCreation {
        try await store.create(job)
    }

    func job(named name: String) async throws(JobStoreError) -> ProwJob? {
        readings.withLock { $0 += 1 }
        return try await store.job(named: name)
    }

    func jobs(_ query: JobQuery) async throws(JobStoreError) -> JobPage {
        try await store.jobs(query)
    }

    func update(_ job: ProwJob) async throws(JobStoreError) -> ProwJob {
        let stored = try await store.update(job)
        guard stored.status.state == .pending else { return stored }
        try await store.delete(named: job.name)
        // Time for the watch to tell it.
        for _ in 0..<500 { await Task.yield() }
        return stored
    }

    func delete(named name: String) async throws(JobStoreError) {
        try await store.delete(named: name)
    }

    func watch(from version: ResourceVersion?) -> AsyncThrowingStream<JobChange, any Error> {
        store.watch(from: version)
    }
}
