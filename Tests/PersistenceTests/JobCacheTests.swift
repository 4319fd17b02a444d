import JobEngine
import JobModel
import JobStoreTesting
import Testing

@testable import Persistence

@Suite struct JobCacheTests {
    private func change(_ version: Int64) -> JobChange {
        .deleted(name: "a", version: ResourceVersion(rawValue: String(version)))
    }

    @Test func `changes are given up to the first that is not kept`() {
        let cache = JobCache()
        for version: Int64 in [3, 4, 6, 5, 8] { cache.keep(change(version), version: version) }
        #expect(cache.changes(after: 2, limit: 10) == (3...6).map(change))
        #expect(cache.changes(after: 3, limit: 2) == [change(4), change(5)])
        #expect(cache.changes(after: 1, limit: 10).isEmpty)
        #expect(cache.changes(after: 6, limit: 10).isEmpty)
        #expect(cache.changes(after: 8, limit: 10).isEmpty)
    }

    @Test func `the last changes are kept, and not many more`() {
        let cache = JobCache(size: 10)
        for version: Int64 in 1...95 { cache.keep(change(version), version: version) }
        #expect(cache.changes(after: 85, limit: 100).count == 10)
        #expect(cache.changes(after: 75, limit: 100).isEmpty)
    }
}
