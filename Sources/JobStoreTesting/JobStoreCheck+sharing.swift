import JobEngine
import JobModel

extension JobStoreCheck {
    /// What holds between two stores that share their jobs.
    static let sharing = [
        JobStoreCheck("a job that one store creates is there in the other, once") { one, other in
            let job = try await one.create(.sample("a")).job
            try expect(try await other.job(named: "a"), equals: job, "the job in the other store")
            try expect(try await other.create(.sample("a", job: "lint")), equals: .exists(job), "the second creation")
        },
        JobStoreCheck("a watch that waits is woken by the other store's changes") { one, other in
            try await one.fill(["a"])
            let changes = one.watch(from: try await one.jobs(JobQuery()).version)
            async let next = changes.first { _ in true }
            let updated = try await other.modify("a") { job in
                job.status.description = "changed"
                return true
            }
            let change = try require(try await next, "the change")
            try expect(change, equals: .stored(updated), "the change")
            try await other.delete(named: "a")
            let deletion = try await one.watch(from: change.version).first { _ in true }
            try expect(deletion?.name, equals: "a", "the deletion")
        },
        JobStoreCheck("an update from a version that the other store has replaced is a conflict") { one, other in
            let old = try await one.create(.sample("a")).job
            let new = try await other.update(old)
            try await expect(throws: JobStoreError.conflict(name: "a"), "the update") { _ = try await one.update(old) }
            _ = try await one.update(new)
        },
        JobStoreCheck("changes of both stores that come at once are all kept") { one, other in
            try await one.fill(["a"])
            try await withThrowingTaskGroup(of: Void.self) { group in
                for store in [one, other] {
                    for _ in 0..<20 {
                        group.addTask {
                            try await store.modify("a") { job in
                                job.status.podRevivalCount += 1
                                return true
                            }
                        }
                    }
                }
                try await group.waitForAll()
            }
            let jobs = [try await one.job(named: "a"), try await other.job(named: "a")]
            try expect(jobs.map { $0?.status.podRevivalCount }, equals: [40, 40], "the number of changes")
        },
        JobStoreCheck("pages miss nothing that was there, while the other store creates and deletes") { one, other in
            let names = (0..<40).map { "kept-\($0)" }
            for name in names {
                try await one.fill([name])
                try await other.fill(["gone-\(name)"])
            }
            async let deletions: Void = {
                for name in names { try await other.delete(named: "gone-\(name)") }
                for name in names { try await other.fill(["new-\(name)"]) }
            }()
            for order in [JobQuery.Order.oldestFirst, .newestFirst] {
                var query = JobQuery()
                query.limit = 3
                query.order = order
                let listed = try await one.names(query).filter { $0.hasPrefix("kept") }
                let expected = order == .oldestFirst ? names : names.reversed()
                try expect(listed, equals: expected, "the jobs that stay")
            }
            try await deletions
        },
        JobStoreCheck("a watch tells the changes of both stores in one order, none twice") { one, other in
            var changes = one.watch(from: try await one.jobs(JobQuery()).version).makeAsyncIterator()
            async let first: Void = one.fill((0..<30).map { "one-\($0)" })
            async let second: Void = other.fill((0..<30).map { "other-\($0)" })
            var told: [String] = []
            while told.count < 60, let change = try await changes.next() { told.append(change.name) }
            try await first
            try await second
            try expect(told, equals: try await other.jobsInOrder(), "what was told")
        },
    ]
}

extension JobStore {
    /// The names of all jobs, in the order of their creation.
    fileprivate func jobsInOrder() async throws -> [String] {
        var query = JobQuery()
        query.order = .oldestFirst
        return try await names(query)
    }
}
