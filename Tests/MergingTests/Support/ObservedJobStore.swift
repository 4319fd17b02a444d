import JobEngine
import JobModel

/// A job store that tells when it is watched.
struct ObservedJobStore: JobStore {
    let jobs: any JobStore
    private let watches: AsyncStream<Void>
    private let watched: AsyncStream<Void>.Continuation

    init(_ jobs: any JobStore) {
        self.jobs = jobs
        (watches, watched) = AsyncStream.makeStream(of: Void.self)
    }

    /// Returns once somebody watches.
    func isWatched() async {
        var iterator = watches.makeAsyncIterator()
        await iterator.next()
    }

    func create(_ job: ProwJob) async throws(JobStoreError) -> JobCreation { try await jobs.create(job) }

    func job(named name: String) async throws(JobStoreError) -> ProwJob? { try await jobs.job(named: name) }

    func jobs(_ query: JobQuery) async throws(JobStoreError) -> JobPage { try await jobs.jobs(query) }

    func update(_ job: ProwJob) async throws(JobStoreError) -> ProwJob { try await jobs.update(job) }

    func delete(named name: String) async throws(JobStoreError) { try await jobs.delete(named: name) }

    func watch(from version: ResourceVersion?) -> AsyncThrowingStream<JobChange, any Error> {
        defer { watched.yield() }
        return jobs.watch(from: version)
    }
}
