import Foundation
import JobEngine
import JobModel
import JobStoreTesting
import Persistence
import TestSupport
import Testing

@Suite struct SQLiteJobStoreTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func open() async throws -> SQLiteJobStore {
        let database = try BotDatabase.open(at: folder.databaseFile)
        return try await SQLiteJobStore(database) { Date(timeIntervalSince1970: 1_800_000_000) }
    }

    @Test(.timeLimit(.minutes(10)), arguments: JobStoreCheck.all)
    func `keeps the contract`(_ check: JobStoreCheck) async throws {
        try await check.run(on: try await open())
    }

    @Test(.timeLimit(.minutes(10)), arguments: JobStoreCheck.all)
    func `keeps the contract with another one on the same file`(_ check: JobStoreCheck) async throws {
        try await check.run(on: try await open(), and: try await open())
    }

    @Test(.timeLimit(.minutes(10))) func `looks for others' changes only while somebody waits`() async throws {
        let clock = ManualClock()
        let database = try BotDatabase.open(at: folder.databaseFile)
        let store = try await SQLiteJobStore(database, pollInterval: .seconds(1), clock: clock) { .distantPast }
        let other = try await open()
        let changes = store.watch(from: try await store.jobs(JobQuery()).version)
        async let change = changes.first { _ in true }
        #expect(await clock.nextPause() == .seconds(1))
        let job = try await other.create(.sample("a")).job
        clock.advance(by: .seconds(1))
        #expect(try await change == .stored(job))
    }

    @Test func `versions go on after a restart, also after a deletion`() async throws {
        let database = try BotDatabase.open(at: folder.databaseFile)
        let store = try await SQLiteJobStore(database) { Date(timeIntervalSince1970: 0) }
        _ = try await store.create(.sample("kept"))
        _ = try await store.create(.sample("deleted"))
        try await store.delete(named: "deleted")
        let version = try await store.jobs(JobQuery()).version
        try await database.close()

        let reopened = try await open()
        #expect(try await reopened.jobs(JobQuery()).version == version)
        var changes = reopened.watch(from: version).makeAsyncIterator()
        let job = try await reopened.create(.sample("new")).job
        #expect(try await changes.next() == .stored(job))
    }

    @Test func `a job without a time of creation gets the clock's`() async throws {
        var job = ProwJob.sample("a")
        job.metadata.creationTimestamp = nil
        let stored = try await open().create(job).job
        #expect(stored.metadata.creationTimestamp == Date(timeIntervalSince1970: 1_800_000_000))
    }

    @Test func `what is returned is what is stored, fractions of seconds cut off`() async throws {
        let store = try await open()
        var job = ProwJob.sample("a")
        job.status.startTime = Date(timeIntervalSince1970: 1_700_000_000.75)
        job = try await store.create(job).job
        job.status.completionTime = Date(timeIntervalSince1970: 1_700_000_001.75)
        job = try await store.update(job)
        let uncached = try await SQLiteJobStore(try BotDatabase.open(at: try folder.copyOfDatabase())) { .distantPast }
        #expect(try await uncached.job(named: "a") == job)
    }

    @Test(.timeLimit(.minutes(10))) func `a watch misses nothing between own changes and those of others`() async throws
    {
        let (store, other) = (try await open(), try await open())
        let version = try await store.jobs(JobQuery()).version
        let watching = Task {
            var names: [String: ProwJob] = [:]
            for try await change in store.watch(from: version) {
                switch change {
                case .stored(let job): names[job.name] = job
                case .deleted(let name, _): names[name] = nil
                }
                if case .stored(let job) = change, job.name == "end" { break }
            }
            return names
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<8 {
                let store = writer % 2 == 0 ? store : other
                group.addTask {
                    for number in 0..<20 {
                        let name = "job-\(writer)-\(number)"
                        _ = try await store.create(.sample(name))
                        try await store.modify(name) { job in
                            job.status.description = "changed"
                            return true
                        }
                        if number % 3 == 0 { try await store.delete(named: name) }
                    }
                }
            }
            try await group.waitForAll()
        }
        _ = try await store.create(.sample("end"))
        let jobs = try await other.allJobs(JobQuery()).jobs
        #expect(try await watching.value == Dictionary(uniqueKeysWithValues: jobs.map { ($0.name, $0) }))
    }

    @Test func `every column follows a change of its member`() async throws {
        let store = try await open()
        var job = try await store.create(.sample("a")).job
        job.status.state = .success
        job.status.completionTime = Date(timeIntervalSince1970: 1_700_000_001)
        job = try await store.update(job)
        job.spec.job = "other"
        job = try await store.update(job)
        var query = JobQuery()
        (query.job, query.states, query.isComplete) = ("other", [.success], true)
        #expect(try await store.jobs(query).jobs == [job])
    }

    @Test func `a job that was acknowledged is there without a close`() async throws {
        let store = try await open()
        let job = try await store.create(.sample("a")).job
        let copy = try folder.copyOfDatabase()
        let recovered = try await SQLiteJobStore(try BotDatabase.open(at: copy)) { Date() }
        #expect(try await recovered.job(named: "a") == job)
    }
}
