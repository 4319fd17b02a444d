public import JobEngine
public import JobModel

/// A job store for tests of what stands on one. It keeps the whole contract, and forgets everything with the process.
public actor InMemoryJobStore: JobStore {
    private var jobs: [String: ProwJob] = [:]
    /// The jobs in the order of their creation, each with a number that no other one gets.
    private var order: [(number: Int, name: String)] = []
    private var created = 0
    private var changes: [JobChange] = []
    private nonisolated let versions = Watermark()

    /// An empty store.
    public init() {}

    /// Stores a new job unless there is one of this name.
    public func create(_ job: ProwJob) throws(JobStoreError) -> JobCreation {
        if let existing = jobs[job.name] { return .exists(existing) }
        created += 1
        order.append((created, job.name))
        return .created(store(job))
    }

    /// The job of this name.
    public func job(named name: String) throws(JobStoreError) -> ProwJob? {
        jobs[name]
    }

    /// Replaces a job by one that was made from its current version.
    public func update(_ job: ProwJob) throws(JobStoreError) -> ProwJob {
        guard let current = jobs[job.name] else { throw .notFound(name: job.name) }
        guard current.metadata.resourceVersion == job.metadata.resourceVersion else { throw .conflict(name: job.name) }
        return store(job)
    }

    /// Removes a job.
    public func delete(named name: String) throws(JobStoreError) {
        guard jobs.removeValue(forKey: name) != nil else { return }
        order.removeAll { $0.name == name }
        append { .deleted(name: name, version: $0) }
    }

    /// One page of the jobs that a query selects.
    public func jobs(_ query: JobQuery) throws(JobStoreError) -> JobPage {
        let isOldestFirst = query.order == .oldestFirst
        let last = query.cursor.flatMap { Int($0.rawValue) }
        let rest = (isOldestFirst ? order : order.reversed()).filter { entry in
            last.map { isOldestFirst ? entry.number > $0 : entry.number < $0 } ?? true
        }
        let selected = rest.filter { jobs[$0.name].map(query.selects) ?? false }
        let page = selected.prefix(max(1, query.limit))
        return JobPage(
            jobs: page.compactMap { jobs[$0.name] },
            version: ResourceVersion(rawValue: "\(changes.count)"),
            next: page.count < selected.count ? page.last.map { JobCursor(rawValue: "\($0.number)") } : nil
        )
    }

    /// All changes after a version, and then those that come.
    public nonisolated func watch(from version: ResourceVersion?) -> AsyncThrowingStream<JobChange, any Error> {
        AsyncThrowingStream { continuation in
            let task = Task { await deliver(from: version, to: continuation) }
            continuation.onTermination = { _ in task.cancel() }
        }
    }

    private func deliver(
        from version: ResourceVersion?,
        to continuation: AsyncThrowingStream<JobChange, any Error>.Continuation
    ) async {
        var position = changes.count
        if let version {
            guard let number = Int(version.rawValue), (0...changes.count).contains(number) else {
                return continuation.finish(throwing: JobStoreError.expired)
            }
            position = number
        } else {
            jobs.values.sorted { $0.number < $1.number }.forEach { continuation.yield(.stored($0)) }
        }
        while !Task.isCancelled {
            changes[position...].forEach { continuation.yield($0) }
            position = changes.count
            await versions.passes(Int64(position))
        }
        continuation.finish()
    }

    private func store(_ job: ProwJob) -> ProwJob {
        var job = job
        append { version in
            job.metadata.resourceVersion = version.rawValue
            return .stored(job)
        }
        jobs[job.name] = job
        return job
    }

    private func append(_ change: (ResourceVersion) -> JobChange) {
        changes.append(change(ResourceVersion(rawValue: "\(changes.count + 1)")))
        versions.raise(to: Int64(changes.count))
    }
}

extension ProwJob {
    fileprivate var number: Int {
        Int(metadata.resourceVersion) ?? 0
    }
}
