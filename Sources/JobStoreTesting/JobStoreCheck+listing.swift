import Foundation
import JobEngine
import JobModel

extension JobStoreCheck {
    static let listing = [
        JobStoreCheck("a listing has the newest job first, or the oldest") { store in
            try await store.fill(["a", "b", "c"])
            var query = JobQuery()
            try expect(try await store.names(query), equals: ["c", "b", "a"], "the newest first")
            query.order = .oldestFirst
            try expect(try await store.names(query), equals: ["a", "b", "c"], "the oldest first")
        },
        JobStoreCheck("pages join to the whole listing, also when jobs are created meanwhile") { store in
            try await store.fill(["a", "b", "c", "d", "e"])
            var query = JobQuery()
            query.limit = 2
            let first = try await store.jobs(query)
            try expect(first.jobs.map(\.name), equals: ["e", "d"], "the first page")
            _ = try await store.create(.sample("f"))
            query.cursor = try require(first.next, "a second page")
            try expect(try await store.allJobs(query).jobs.map(\.name), equals: ["c", "b", "a"], "the rest")
        },
        JobStoreCheck("pages join also when jobs of earlier ones are deleted meanwhile") { store in
            try await store.fill(["a", "b", "c"])
            var query = JobQuery()
            query.limit = 1
            let first = try await store.jobs(query)
            try await store.delete(named: "c")
            query.cursor = try require(first.next, "a second page")
            try expect(try await store.allJobs(query).jobs.map(\.name), equals: ["b", "a"], "the rest")
        },
        JobStoreCheck("the last page says that it is the last") { store in
            try await store.fill(["a", "b"])
            var query = JobQuery()
            query.limit = 2
            try expect(try await store.jobs(query).next, equals: nil, "the next page")
        },
        JobStoreCheck("every stored job counts") { store in
            try expect(try await store.count(), equals: 0, "the count of none")
            try await store.fill((0..<501).map { "job-\($0)" })
            try await store.delete(named: "job-7")
            try await store.modify("job-8") { job in
                job.status.state = .success
                return true
            }
            try expect(try await store.count(), equals: 500, "the count")
        },
        JobStoreCheck("every condition selects") { store in
            _ = try await store.create(.sample("other", job: "lint", repo: "gears", pull: 8, sha: "3333"))
            _ = try await store.create(.sample("this", labels: ["prow.k8s.io/type": "presubmit"]))
            for (what, query) in selecting("this") {
                try expect(try await store.names(query), equals: ["this"], "by \(what)")
            }
        },
        JobStoreCheck("states and completion select what is stored now") { store in
            try await store.fill(["a", "b"])
            try await store.modify("a") { job in
                job.status.state = .success
                job.status.completionTime = Date(timeIntervalSince1970: 1_700_000_060)
                return true
            }
            var query = JobQuery()
            query.isComplete = true
            try expect(try await store.names(query), equals: ["a"], "complete jobs")
            query.isComplete = false
            try expect(try await store.names(query), equals: ["b"], "incomplete jobs")
            query = JobQuery()
            query.states = [.success, .failure]
            try expect(try await store.names(query), equals: ["a"], "jobs that passed or failed")
        },
        JobStoreCheck("labels select by all of their values") { store in
            _ = try await store.create(.sample("a", labels: ["x": "1", "y": "2"]))
            _ = try await store.create(.sample("b", labels: ["x": "1"]))
            var query = JobQuery()
            query.labels = ["x": "1"]
            try expect(try await store.names(query), equals: ["b", "a"], "one label")
            query.labels = ["x": "1", "y": "2"]
            try expect(try await store.names(query), equals: ["a"], "two labels")
            query.labels = ["x": "1' OR '1' = '1"]
            try expect(try await store.names(query), equals: [], "a hostile value")
        },
    ]

    /// Queries that each select a sample of this name and no job of another repository.
    private static func selecting(_ name: String) -> [(String, JobQuery)] {
        func query(_ change: (inout JobQuery) -> Void) -> JobQuery {
            var query = JobQuery()
            change(&query)
            return query
        }
        return [
            ("job", query { $0.job = "unit" }),
            ("repository", query { ($0.org, $0.repo) = ("Acme", "Widgets") }),
            ("pull request", query { $0.pull = 7 }),
            ("head", query { $0.headSHA = "1111111111111111111111111111111111111111" }),
            ("label", query { $0.labels = ["prow.k8s.io/type": "presubmit"] }),
            (
                "everything",
                query {
                    $0.type = .presubmit
                    $0.baseRef = "main"
                    $0.job = "unit"
                    $0.states = [.triggered]
                    $0.isComplete = false
                }
            ),
        ]
    }
}

extension JobStore {
    /// Creates samples of these names, in this order.
    func fill(_ names: [String]) async throws {
        for name in names {
            _ = try await create(.sample(name))
        }
    }

    /// The names of all jobs that a query selects.
    func names(_ query: JobQuery) async throws -> [String] {
        try await allJobs(query).jobs.map(\.name)
    }
}
