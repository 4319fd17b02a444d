import JobEngine
import JobModel

extension JobStoreCheck {
    static let watching = [
        JobStoreCheck("a watch without a version begins with every stored job") { store in
            try await store.fill(["a", "b", "gone"])
            try await store.delete(named: "gone")
            var changes = store.watch(from: nil).makeAsyncIterator()
            try expect(try await changes.next()?.name, equals: "a", "the first change")
            try expect(try await changes.next()?.name, equals: "b", "the second change")
        },
        JobStoreCheck("a watch from a listing's version misses nothing and repeats nothing") { store in
            try await store.fill(["a"])
            let version = try await store.jobs(JobQuery()).version
            var changes = store.watch(from: version).makeAsyncIterator()
            try await store.fill(["b"])
            try expect(try await changes.next()?.name, equals: "b", "the next change")
            try await store.modify("a") { $0.status.change(to: .pending) }
            let change = try await changes.next()
            try expect(change, equals: try await store.job(named: "a").map(JobChange.stored), "the change of a")
        },
        JobStoreCheck("a watch that waits is woken") { store in
            var changes = store.watch(from: try await store.jobs(JobQuery()).version).makeAsyncIterator()
            async let creation = store.create(.sample("a"))
            try expect(try await changes.next()?.name, equals: "a", "the change")
            _ = try await creation
        },
        JobStoreCheck("a watch tells of deletions") { store in
            try await store.fill(["a"])
            var changes = store.watch(from: try await store.jobs(JobQuery()).version).makeAsyncIterator()
            try await store.delete(named: "a")
            guard case .deleted(name: "a", _)? = try await changes.next() else {
                throw JobStoreViolation(description: "the deletion was not told")
            }
        },
        JobStoreCheck("a watch continues from the version of a change") { store in
            try await store.fill(["a", "b", "c"])
            var first = store.watch(from: nil).makeAsyncIterator()
            let change = try require(try await first.next(), "the first change")
            var second = store.watch(from: change.version).makeAsyncIterator()
            try expect(try await second.next()?.name, equals: "b", "the change after the first")
        },
        JobStoreCheck("the last change of a job is delivered, however many there are") { store in
            try await store.fill(["a"])
            var changes = store.watch(from: nil).makeAsyncIterator()
            for _ in 0..<300 {
                try await store.modify("a") { job in
                    job.status.podRevivalCount += 1
                    return true
                }
            }
            while let change = try await changes.next() {
                if case .stored(let job) = change, job.status.podRevivalCount == 300 { return }
            }
            throw JobStoreViolation(description: "the watch ended before the last change")
        },
        JobStoreCheck("a version of no store is expired") { store in
            var changes = store.watch(from: ResourceVersion(rawValue: "no version")).makeAsyncIterator()
            try await expect(throws: JobStoreError.expired, "the watch") { _ = try await changes.next() }
        },
        JobStoreCheck("a cancelled watch ends") { store in
            let watch = Task {
                for try await _ in store.watch(from: nil) {}
            }
            watch.cancel()
            try await watch.value
        },
    ]
}

extension JobChange {
    /// The name of the job that changed.
    var name: String {
        switch self {
        case .stored(let job): job.name
        case .deleted(let name, _): name
        }
    }
}

extension ProwJobStatus {
    fileprivate mutating func change(to state: ProwJobState) -> Bool {
        self.state = state
        return true
    }
}
