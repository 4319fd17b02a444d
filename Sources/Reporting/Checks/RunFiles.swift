public import Foundation
public import JobModel

/// Reads what a run of a job left: its log, and reports of tests.
public protocol RunFiles: Sendable {
    /// The names of JUnit reports below the run's folder, in a fixed order; empty when there are none.
    ///
    /// - Throws: a fault of the storage.
    func testReports(of job: ProwJob) async throws -> [String]

    /// Reads a piece of a file of the run; empty from its end on, and when it is not there.
    ///
    /// - Parameters:
    ///   - name: The file, relative to the run's folder: `build-log.txt`.
    ///   - offset: Where the piece begins, in bytes.
    ///   - count: How long it is at most.
    /// - Throws: a fault of the storage.
    func read(_ name: String, of job: ProwJob, from offset: Int64, count: Int) async throws -> Data
}
