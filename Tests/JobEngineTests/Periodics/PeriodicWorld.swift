import Foundation
import JobModel
import JobStoreTesting
import Logging
import Synchronization
import TestSupport

@testable import JobEngine

/// Periodics, a store, a memory, and a time that moves when a test says so.
final class PeriodicWorld: Sendable {
    /// What outlives a crash of the starter, unless saving fails.
    actor Memory: PeriodicMemory {
        private(set) var saved: PeriodicState?
        private var isBroken = false

        func load() throws -> PeriodicState? {
            if isBroken { throw JobStoreError.unavailable("broken") }
            return saved
        }

        func save(_ state: PeriodicState) throws {
            if isBroken { throw JobStoreError.unavailable("broken") }
            saved = state
        }

        func breaks(_ isBroken: Bool) { self.isBroken = isBroken }
    }

    let store = InMemoryJobStore()
    let memory = Memory()
    let clock = ManualClock()
    private let time = Mutex(Date.noon)
    private let periodics = Mutex<[Periodic]>([])

    /// Minutes after noon.
    var now: Int {
        get { Int(time.withLock { $0 }.timeIntervalSince(.noon)) / 60 }
        set { time.withLock { $0 = .noon + TimeInterval(newValue * 60) } }
    }

    init(_ jobs: String...) throws {
        try configure(jobs)
    }

    /// Changes the configuration: the members of each job but its name, which is `a`, `b` and so on.
    func configure(_ jobs: [String]) throws {
        let decoded = try zip("abcdef", jobs).map { name, json in
            try JSONDecoder().decode(Periodic.self, from: Data(#"{"name":"\#(name)",\#(json)}"#.utf8))
        }
        periodics.withLock { $0 = decoded }
    }

    /// A starter as after the start of a process.
    func starter() -> PeriodicStarter {
        PeriodicStarter(
            store: store,
            memory: memory,
            periodics: { self.periodics.withLock { $0 } },
            namespace: "jobs",
            pause: { .seconds(60) },
            clock: clock,
            now: { self.time.withLock { $0 } },
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        )
    }

    /// All runs by job and minute of start, the oldest first.
    var runs: [String] {
        get async throws {
            var query = JobQuery()
            query.order = .oldestFirst
            return try await store.allJobs(query).jobs.map { job in
                "\(job.spec.job) \(Int(job.creation.timeIntervalSince(.noon)) / 60)"
            }
        }
    }

    /// Ends all runs that go on.
    func endRuns(_ state: ProwJobState = .success) async throws {
        let end = time.withLock { $0 }
        for run in try await store.allJobs(JobQuery()).jobs where !run.isComplete {
            try await store.modify(run.name) {
                $0.status.state = state
                $0.status.completionTime = end
                return true
            }
        }
    }
}
