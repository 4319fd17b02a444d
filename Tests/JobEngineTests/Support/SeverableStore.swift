import JobEngine
import JobModel
import Synchronization

/// A store that an engine loses from one moment to the next, as in a crash: nothing it wants gets through any more.
final class SeverableStore: JobStore {
    private let store: any JobStore
    private let isSevered = Mutex(false)
    private let refusals = Mutex(0)

    init(_ store: any JobStore) {
        self.store = store
    }

    /// Refuses the next writes, as a full disk does.
    func refuse(_ count: Int) {
        refusals.withLock { $0 = count }
    }

    private func checkWrite() throws(JobStoreError) {
        try check()
        let isRefused = refusals.withLock { count in
            defer { count = max(0, count - 1) }
            return count > 0
        }
        if isRefused { throw .unavailable("refused") }
    }

    func sever() {
        isSevered.withLock { $0 = true }
    }

    private func check() throws(JobStoreError) {
        if isSevered.withLock(\.self) { throw .unavailable("severed") }
    }

    func create(_ job: ProwJob) async throws(JobStoreError) -> JobCreation {
        try check()
        return try await store.create(job)
    }

    func job(named name: String) async throws(JobStoreError) -> ProwJob? {
        try check()
        return try await store.job(named: name)
    }

    func jobs(_ query: JobQuery) async throws(JobStoreError) -> JobPage {
        try check()
        return try await store.jobs(query)
    }

    func update(_ job: ProwJob) async throws(JobStoreError) -> ProwJob {
        try checkWrite()
        let stored = try await store.update(job)
        // A crash may come after a write and before the engine hears of it.
        try check()
        return stored
    }

    func delete(named name: String) async throws(JobStoreError) {
        try check()
        try await store.delete(named: name)
    }

    func watch(from version: ResourceVersion?) -> AsyncThrowingStream<JobChange, any Error> {
        store.watch(from: version)
    }
}
