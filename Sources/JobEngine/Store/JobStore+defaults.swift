extension JobStore {
    /// Counts page by page, for a store that has no shorter way.
    public func count() async throws(JobStoreError) -> Int {
        var query = JobQuery()
        var count = 0
        repeat {
            let page = try await jobs(query)
            count += page.jobs.count
            query.cursor = page.next
        } while query.cursor != nil
        return count
    }
}
