import JobEngine
import JobModel

extension JobStoreCheck {
    static let writing = [
        JobStoreCheck("a created job can be read and has a version") { store in
            let created = try await store.create(.sample("a"))
            guard case .created(let job) = created else {
                throw JobStoreViolation(description: "a new job was said to exist")
            }
            try expect(job.metadata.resourceVersion.isEmpty, equals: false, "no version")
            try expect(try await store.job(named: "a"), equals: job, "the job that was created")
        },
        JobStoreCheck("a job of a taken name is not created") { store in
            let first = try await store.create(.sample("a")).job
            let second = try await store.create(.sample("a", job: "other"))
            try expect(second, equals: .exists(first), "the second creation")
        },
        JobStoreCheck("an unknown job is nil") { store in
            try expect(try await store.job(named: "a"), equals: nil, "an unknown job")
        },
        JobStoreCheck("an update changes the job and its version") { store in
            var job = try await store.create(.sample("a")).job
            let before = job.metadata.resourceVersion
            job.status.state = .pending
            job.status.description = "runs"
            let updated = try await store.update(job)
            try expect(updated.metadata.resourceVersion == before, equals: false, "the version stayed")
            try expect(updated.status, equals: job.status, "the status")
            try expect(try await store.job(named: "a"), equals: updated, "the stored job")
        },
        JobStoreCheck("an update of an old version is a conflict and changes nothing") { store in
            let old = try await store.create(.sample("a")).job
            var job = old
            job.status.state = .pending
            let current = try await store.update(job)
            try await expect(throws: JobStoreError.conflict(name: "a"), "the update of an old version") {
                _ = try await store.update(old)
            }
            try expect(try await store.job(named: "a"), equals: current, "the stored job")
        },
        JobStoreCheck("an update of an unknown job is refused") { store in
            try await expect(throws: JobStoreError.notFound(name: "a"), "the update") {
                _ = try await store.update(.sample("a"))
            }
        },
        JobStoreCheck("of concurrent updates of one version exactly one wins") { store in
            let job = try await store.create(.sample("a")).job
            let winners = try await withThrowingTaskGroup(of: Bool.self) { group in
                for number in 0..<20 {
                    group.addTask {
                        var mine = job
                        mine.status.description = "writer \(number)"
                        do {
                            _ = try await store.update(mine)
                            return true
                        } catch JobStoreError.conflict {
                            return false
                        }
                    }
                }
                return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            try expect(winners, equals: 1, "the number of winners")
        },
        JobStoreCheck("a deleted job is gone, and deleting it again is fine") { store in
            _ = try await store.create(.sample("a"))
            try await store.delete(named: "a")
            try await store.delete(named: "a")
            try expect(try await store.job(named: "a"), equals: nil, "the deleted job")
        },
        JobStoreCheck("modify loses no change of concurrent writers") { store in
            _ = try await store.create(.sample("a"))
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<20 {
                    group.addTask {
                        try await store.modify("a") { job in
                            job.status.podRevivalCount += 1
                            return true
                        }
                    }
                }
                try await group.waitForAll()
            }
            try expect(try await store.job(named: "a")?.status.podRevivalCount, equals: 20, "the number of changes")
        },
    ]
}
