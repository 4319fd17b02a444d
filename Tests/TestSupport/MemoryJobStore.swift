import Foundation
package import JobEngine
package import JobModel

/// A job store in memory, with versions, conflicts and watches.
package final class MemoryJobStore: JobStore, @unchecked Sendable {
    private let lock = NSLock()
    private var jobs: [ProwJob] = []
    private var version = 0
    private var watchers: [AsyncThrowingStream<JobChange, any Error>.Continuation] = []
    private var failures = 0

    package init() {}

    /// Makes the next updates fail.
    package func failUpdates(_ count: Int) { lock.withLock { failures = count } }

    package func create(_ job: ProwJob) async throws(JobStoreError) -> JobCreation {
        lock.withLock {
            if let stored = jobs.first(where: { $0.name == job.name }) { return .exists(stored) }
            jobs.append(job)
            return .created(store(job, at: jobs.count - 1))
        }
    }

    package func job(named name: String) async throws(JobStoreError) -> ProwJob? {
        lock.withLock { jobs.first { $0.name == name } }
    }

    package func jobs(_ query: JobQuery) async throws(JobStoreError) -> JobPage {
        lock.withLock {
            let found = jobs.reversed().filter { query.selects($0) }
            return JobPage(
                jobs: Array(found.prefix(query.limit)),
                version: ResourceVersion(rawValue: String(version))
            )
        }
    }

    package func update(_ job: ProwJob) async throws(JobStoreError) -> ProwJob {
        let result: Result<ProwJob, JobStoreError> = lock.withLock {
            if failures > 0 {
                failures -= 1
                return .failure(.unavailable("disk full"))
            }
            guard let index = jobs.firstIndex(where: { $0.name == job.name }) else {
                return .failure(.notFound(name: job.name))
            }
            guard jobs[index].metadata.resourceVersion == job.metadata.resourceVersion else {
                return .failure(.conflict(name: job.name))
            }
            return .success(store(job, at: index))
        }
        return try result.get()
    }

    package func delete(named name: String) async throws(JobStoreError) {
        lock.withLock { jobs.removeAll { $0.name == name } }
    }

    package func watch(from version: ResourceVersion?) -> AsyncThrowingStream<JobChange, any Error> {
        let (changes, watcher) = AsyncThrowingStream.makeStream(of: JobChange.self)
        lock.withLock {
            for job in jobs { watcher.yield(.stored(job)) }
            watchers.append(watcher)
        }
        return changes
    }

    /// Ends all watches with an error.
    package func breakWatches() {
        lock.withLock {
            for watcher in watchers { watcher.finish(throwing: JobStoreError.expired) }
            watchers = []
        }
    }

    private func store(_ job: ProwJob, at index: Int) -> ProwJob {
        version += 1
        jobs[index] = job
        jobs[index].metadata.resourceVersion = String(version)
        for watcher in watchers { watcher.yield(.stored(jobs[index])) }
        return jobs[index]
    }
}

extension JobQuery {
    fileprivate func selects(_ job: ProwJob) -> Bool {
        let refs = job.spec.mainRefs
        let pull = refs?.pulls.first
        return (self.job ?? job.spec.job) == job.spec.job
            && (type ?? job.spec.type) == job.spec.type
            && (org ?? refs?.org) == refs?.org
            && (repo ?? refs?.repo) == refs?.repo
            && (baseRef ?? refs?.baseRef) == refs?.baseRef
            && (self.pull ?? pull?.number) == pull?.number
            && (headSHA ?? pull?.sha) == pull?.sha
            && (states.isEmpty || states.contains(job.status.state))
            && (isComplete ?? job.isComplete) == job.isComplete
            && labels.allSatisfy { job.metadata.labels[$0.key] == $0.value }
    }
}
