import Foundation
import JobEngine
import JobModel
import JobStoreTesting
import Persistence
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

    @Test func `a job that was acknowledged is there without a close`() async throws {
        let store = try await open()
        let job = try await store.create(.sample("a")).job
        let copy = try folder.copyOfDatabase()
        let recovered = try await SQLiteJobStore(try BotDatabase.open(at: copy)) { Date() }
        #expect(try await recovered.job(named: "a") == job)
    }
}
