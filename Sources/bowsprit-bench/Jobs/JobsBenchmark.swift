import Artifacts
import Foundation
import JobEngine
import JobModel
import LocalBackend
import Logging
import Persistence

/// Measures jobs from their creation to their end, with the store on disk.
struct JobsBenchmark {
    private static let many = 10_000
    private static let stored = 100_000
    private static let processes = 200

    private let logger = Logger(label: "bench") { _ in SwiftLogNoOpLogHandler() }

    /// Measures, and gives a line for each figure.
    ///
    /// - Throws: ``BenchError``, and what the store throws.
    func report() async throws -> String {
        let starts = try await startTimes()
        let rate = Double(Self.many) / (try await timeOfMany() / .seconds(1))
        let bytes = try await memoryWithStored()
        return """
            jobs
              trigger to process start, \(Self.processes) jobs, 4 at a time  p50 \(Self.text(starts, 0.5)), p99 \
            \(Self.text(starts, 0.99))
              \(Self.many) jobs through a backend that does nothing  \(Int(rate)) a second (goal: 2000)
              memory more for an engine with \(Self.stored) stored jobs  \(bytes >> 20) MB
            """
    }

    private static func text(_ times: [TimeInterval], _ share: Double) -> String {
        let index = min(times.count - 1, Int(Double(times.count) * share))
        return times.indices.contains(index) ? "\(Int(times[index] * 1000)) ms" : "-"
    }

    /// How long jobs took from their creation to the start of their process, from the shortest on.
    private func startTimes() async throws -> [TimeInterval] {
        try await withStore { folder, store in
            let artifacts = try ArtifactStore(root: folder.appending(path: "artifacts", directoryHint: .isDirectory))
            let backend = try await LocalBackend.open(
                dataFolder: folder,
                artifacts: artifacts,
                now: { Date() },
                location: { _ in throw BenchError("nothing is cloned") },
                logger: logger
            )
            let times = StartTimes(backend)
            try await withEngine(store, times) {
                for number in 0..<Self.processes {
                    times.created("job-\(number)")
                    _ = try await store.create(.bench(number, command: ["true"]))
                    if number % 4 == 3 { try await waitForEnd(of: number + 1, in: store) }
                }
            }
            return times.sorted
        }
    }

    private func timeOfMany() async throws -> Duration {
        try await withStore { _, store in
            let clock = ContinuousClock()
            let began = clock.now
            try await withEngine(store, NoOpBackend()) {
                try await fill(store, Self.many, isComplete: false)
                try await waitForEnd(of: Self.many, in: store)
            }
            return began.duration(to: clock.now)
        }
    }

    /// How much more memory is in use after an engine has begun on a store that holds many jobs.
    private func memoryWithStored() async throws -> Int {
        try await withStore { _, store in
            try await fill(store, Self.stored, isComplete: true)
            let before = try ProcessFigures(pid: getpid()).residentBytes
            try await withEngine(store, NoOpBackend()) {
                _ = try await store.create(.bench(Self.stored, command: ["true"]))
                try await waitForEnd(of: Self.stored + 1, in: store)
            }
            return max(0, try ProcessFigures(pid: getpid()).residentBytes - before)
        }
    }

    private func fill(_ store: SQLiteJobStore, _ count: Int, isComplete: Bool) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for worker in 0..<32 {
                group.addTask {
                    for number in stride(from: worker, to: count, by: 32) {
                        _ = try await store.create(.bench(number, command: ["true"], isComplete: isComplete))
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    /// Returns once so many jobs are complete.
    private func waitForEnd(of count: Int, in store: SQLiteJobStore) async throws {
        var query = JobQuery()
        query.limit = 1
        query.isComplete = true
        while try await store.browse(query, offset: 0).total < count {
            try await Task.sleep(for: .milliseconds(5))
        }
    }

    private func withEngine(
        _ store: SQLiteJobStore,
        _ backend: any JobBackend,
        _ body: () async throws -> Void
    ) async throws {
        let engine = JobEngine(
            store: store,
            backend: backend,
            now: { Date() },
            url: { "http://127.0.0.1/jobs/\($0.name)" },
            logger: logger
        )
        let running = Task { await engine.run() }
        defer { running.cancel() }
        try await body()
        running.cancel()
        await running.value
    }

    private func withStore<Value>(_ body: (URL, SQLiteJobStore) async throws -> Value) async throws -> Value {
        let folder = try BenchFolder()
        let database = try BotDatabase.open(at: folder.root.appending(path: "bowsprit.db"))
        let value = try await body(folder.root, try await SQLiteJobStore(database) { Date() })
        try await database.close()
        try folder.remove()
        return value
    }
}

extension ProwJob {
    /// A small job.
    fileprivate static func bench(_ number: Int, command: [String], isComplete: Bool = false) -> ProwJob {
        var spec = ProwJobSpec(type: .postsubmit, job: "bench-\(number % 50)")
        spec.agent = .kubernetes
        spec.context = spec.job
        spec.decorationConfig = DecorationConfig()
        spec.decorationConfig?.skipCloning = true
        spec.podSpec = PodSpec(containers: [
            Container(fields: ["image": "alpine", "command": .array(command.map(JSONValue.string))])
        ])
        spec.refs = Refs(org: "harbor", repo: "lantern", baseRef: "main", baseSHA: String(repeating: "2", count: 40))
        var job = ProwJob.make(
            name: "job-\(number)",
            namespace: "default",
            spec: spec,
            trust: .postMerge,
            at: Date(),
            state: isComplete ? .success : .triggered
        )
        if isComplete { job.status.completionTime = Date() }
        return job
    }
}
