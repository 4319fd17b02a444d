import Artifacts
import Foundation
import JobModel
import LocalBackend
import Logging
import Persistence

/// Measures jobs from their creation to their end, with the store on disk.
struct JobsBenchmark {
    /// The option of this program that makes it bring jobs to their end, print ``JobsFigures`` and end.
    static let runOption = "--run-jobs"

    private static let many = 10_000
    private static let stored = 100_000
    private static let processes = 200

    /// Measures, and gives a line for each figure.
    ///
    /// - Throws: ``BenchError``, and what the store throws.
    func report() async throws -> String {
        let starts = try await startTimes()
        let many = try await figures(Self.many, from: 0)
        let one = try await figures(1, from: 0)
        let stored = try await figures(1, from: Self.stored)
        return """
            jobs
              trigger to process start, \(Self.processes) jobs, 4 at a time  p50 \(Self.text(starts, 0.5)), p99 \
            \(Self.text(starts, 0.99))
              \(Self.many) jobs through a backend that does nothing  \(Int(Double(Self.many) / many.seconds)) a second \
            (goal: 2000)
                processor time, user and system  \(String(format: "%.2f", many.processorSeconds)) s
                memory  \(Self.memory(many))
              a process that runs one job on an empty store  \(Self.memory(one))
              a process that runs one job beside \(Self.stored) stored ones  \(Self.memory(stored))
            """
    }

    private static func text(_ times: [TimeInterval], _ share: Double) -> String {
        let index = min(times.count - 1, Int(Double(times.count) * share))
        return times.indices.contains(index) ? "\(Int(times[index] * 1000)) ms" : "-"
    }

    private static func memory(_ figures: JobsFigures) -> String {
        "\(figures.residentBytes / 1_000_000) MB, at most \(figures.peakResidentBytes / 1_000_000) MB"
    }

    /// How long jobs took from their creation to the start of their process, from the shortest on.
    private func startTimes() async throws -> [TimeInterval] {
        let folder = try BenchFolder()
        let store = try await JobsStore(in: folder.root)
        let backend = try await LocalBackend.open(
            dataFolder: folder.root,
            artifacts: try ArtifactStore(root: folder.root.appending(path: "artifacts", directoryHint: .isDirectory)),
            now: { Date() },
            location: { _ in throw BenchError("nothing is cloned") },
            logger: Logger(label: "bench") { _ in SwiftLogNoOpLogHandler() }
        )
        let times = StartTimes(backend)
        try await store.withEngine(times) {
            for first in stride(from: 0, to: Self.processes, by: 4) {
                let version = try await store.version()
                for number in first..<first + 4 {
                    times.created("job-\(number)")
                    _ = try await store.jobs.create(.bench(number, command: ["true"]))
                }
                try await store.waitForEnds(of: 4, after: version)
            }
        }
        try await store.close()
        try folder.remove()
        return times.sorted
    }

    /// What it costs a process of its own to bring jobs to their end, beside those with smaller numbers, which are over.
    private func figures(_ count: Int, from number: Int) async throws -> JobsFigures {
        let folder = try BenchFolder()
        if number > 0 {
            let store = try await JobsStore(in: folder.root)
            try await store.fill(0..<number, isComplete: true)
            try await store.close()
        }
        let arguments = ["\(count)", "\(number)", folder.root.path].flatMap { [Self.runOption, $0] }
        let said = try await BenchProcess.run(CommandLine.arguments[0], arguments)
        try folder.remove()
        return try JSONDecoder().decode(JobsFigures.self, from: Data(said.utf8))
    }
}
