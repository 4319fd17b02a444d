import Foundation
import Glibc
import JobModel
import Persistence

/// What it cost a process to bring jobs to their end on a backend that does nothing, with the store on disk.
struct JobsFigures: Codable, Sendable {
    let seconds: Double
    /// User and system time.
    let processorSeconds: Double
    let residentBytes: Int
    let peakResidentBytes: Int

    /// Makes jobs in a store while an engine runs on it, in this process, and waits for their end.
    ///
    /// - Parameters:
    ///   - count: How many jobs are made.
    ///   - number: The number of the first one.
    ///   - folder: Where the database is, or is made.
    static func measured(_ count: Int, from number: Int, folder: String) async throws -> JobsFigures {
        let store = try await JobsStore(in: URL(filePath: folder, directoryHint: .isDirectory))
        let clock = ContinuousClock()
        let (start, before) = (clock.now, try ProcessFigures(pid: getpid()))
        try await store.withEngine(NoOpBackend()) {
            let version = try await store.version()
            async let end: Void = store.waitForEnds(of: count, after: version)
            try await store.fill(number..<number + count)
            try await end
        }
        let (seconds, after) = ((clock.now - start) / .seconds(1), try ProcessFigures(pid: getpid()))
        try await store.close()
        return JobsFigures(
            seconds: seconds,
            processorSeconds: after.processorSeconds - before.processorSeconds,
            residentBytes: after.residentBytes,
            peakResidentBytes: after.peakResidentBytes
        )
    }

    /// The figures on one line.
    var json: String {
        get throws { String(decoding: try JSONEncoder().encode(self), as: UTF8.self) }
    }
}
