public import JobModel

extension JobStore {
    /// Changes a job as often as it takes to change the version that is stored.
    ///
    /// `change` gets the current job and returns whether there is anything to store. It may be called several times.
    ///
    /// - Returns: the job as it is stored now, changed or not.
    /// - Throws: ``JobStoreError/notFound(name:)``, ``JobStoreError/unavailable(_:)``.
    @discardableResult
    public func modify(
        _ name: String,
        _ change: @Sendable (inout ProwJob) -> Bool
    ) async throws(JobStoreError) -> ProwJob {
        while true {
            guard var job = try await job(named: name) else { throw .notFound(name: name) }
            guard change(&job) else { return job }
            do {
                return try await update(job)
            } catch .conflict {
                continue
            }
        }
    }

    /// All jobs that a query selects, page by page from its cursor on; for queries that select few.
    ///
    /// - Returns: the jobs with the version of the first page.
    /// - Throws: ``JobStoreError/unavailable(_:)``.
    public func allJobs(_ query: JobQuery) async throws(JobStoreError) -> JobPage {
        var all = try await jobs(query)
        var query = query
        while let next = all.next {
            query.cursor = next
            let page = try await jobs(query)
            all.jobs += page.jobs
            all.next = page.next
        }
        return all
    }
}
