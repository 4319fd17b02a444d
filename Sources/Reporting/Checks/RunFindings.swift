import ForgeModel
import Foundation
import JUnitReports
import JobModel

/// What a run's log and reports of tests complain of.
struct RunFindings: Hashable {
    /// How many remarks are kept: four requests' worth.
    static let limit = 200
    private static let longestLog: Int64 = 64 << 20
    private static let longestReport = 8 << 20
    private static let mostReports = 50
    private static let piece = 256 << 10

    /// Remarks about lines, those of tests first.
    var annotations: [CheckAnnotation] = []
    /// The names of tests that failed.
    var failedTests: [String] = []

    /// Nothing.
    init() {}

    /// Reads what a run left.
    ///
    /// - Throws: a fault of the storage; `CancellationError`.
    init(_ job: ProwJob, _ files: any RunFiles) async throws {
        guard !job.status.buildID.isEmpty, let refs = job.spec.mainRefs else { return }
        let path = RepositoryPath(refs)
        for name in try await files.testReports(of: job).prefix(Self.mostReports) {
            let data = try await files.read(name, of: job, from: 0, count: Self.longestReport + 1)
            guard data.count <= Self.longestReport else { continue }
            add(String(decoding: data, as: UTF8.self), path)
        }
        var remarks = CompilerRemarks(path: path, limit: max(0, Self.limit - annotations.count))
        var offset: Int64 = 0
        while offset < Self.longestLog, !remarks.isFull {
            try Task.checkCancellation()
            let bytes = try await files.read("build-log.txt", of: job, from: offset, count: Self.piece)
            guard !bytes.isEmpty else { break }
            remarks.append(bytes)
            offset += Int64(bytes.count)
        }
        remarks.finish()
        annotations += remarks.annotations
    }

    /// Adds the failed tests of a report; one that is no report says nothing.
    private mutating func add(_ report: String, _ path: RepositoryPath) {
        guard let failures = try? JUnitReport(report, limit: Self.limit).failures else { return }
        for failure in failures {
            if failedTests.count < Self.limit { failedTests.append(failure.name) }
            guard annotations.count < Self.limit, let place = Self.place(of: failure, path) else { continue }
            annotations.append(
                CheckAnnotation(
                    path: place.path,
                    line: place.line,
                    level: .failure,
                    title: String(failure.name.prefix(255)),
                    message: failure.message.isEmpty ? "The test failed." : failure.message
                )
            )
        }
    }

    /// Where a test failed: as the report says, else the first place that the message names.
    private static func place(of failure: JUnitFailure, _ path: RepositoryPath) -> (path: String, line: Int)? {
        if let file = failure.file.flatMap(path.relative) { return (file, failure.line ?? 1) }
        for line in failure.message.split(whereSeparator: \.isNewline) {
            let words = line.drop { $0 == " " || $0 == "\t" }
            let parts = words.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
            guard parts.count == 3, parts[0].contains("/"), !parts[0].contains(" "), let number = Int(parts[1]),
                number > 0, let file = path.relative(parts[0])
            else { continue }
            return (file, number)
        }
        return nil
    }
}
