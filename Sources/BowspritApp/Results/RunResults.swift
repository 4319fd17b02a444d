import Artifacts
import Dashboard
import Foundation
import JUnitReports
import JobModel
import Uploads

/// Reads what a run left, as far as pages show it.
struct RunResults {
    /// How many files are listed.
    static let mostFiles = 1000
    /// How many reports of tests are read.
    static let mostReports = 50
    /// How long all of them are together at most, in bytes.
    static let longestReports: Int64 = 16 << 20
    /// How many failed tests are shown.
    static let mostFailures = 100
    private static let longestRecord: Int64 = 64 << 10
    private static let mostNotes = 20

    let reader: ResultReader
    let job: ProwJob

    /// Reads it.
    ///
    /// - Throws: `ArtifactError`, `ObjectStorageError`, and what asking for secrets throws.
    func read() async throws -> JobResults {
        let listing = try await reader.files(of: job, limit: Self.mostFiles)
        return JobResults(
            files: listing.files.map { .init(path: $0.path, size: $0.size) },
            isCut: listing.isCut,
            tests: try await tests(listing.testReports),
            notes: try await notes()
        )
    }

    /// Reports are read once all of them are whole.
    private func tests(_ reports: [String]) async throws -> TestResults? {
        guard job.isComplete, !reports.isEmpty else { return nil }
        var tests = TestResults(unread: Array(reports.dropFirst(Self.mostReports)))
        var rest = Self.longestReports
        for path in reports.prefix(Self.mostReports) {
            guard let text = try await text(path, upTo: rest),
                let report = try? JUnitReport(text, limit: Self.mostFailures - tests.failures.count)
            else {
                tests.unread.append(path)
                continue
            }
            rest -= Int64(text.utf8.count)
            tests.passed += report.passed
            tests.failed += report.failed
            tests.skipped += report.skipped
            tests.failures += report.failures.map { .init(name: $0.name, message: $0.message, report: path) }
        }
        return tests
    }

    /// What the record of the end says beyond what the ProwJob does: the commit, and what the job noted itself.
    private func notes() async throws -> [Fact] {
        guard job.isComplete, let text = try await text(ArtifactName.finished, upTo: Self.longestRecord),
            let record = try? JSONDecoder().decode(FinishedRecord.self, from: Data(text.utf8))
        else { return [] }
        let notes = record.metadata.sorted { $0.key < $1.key }.compactMap { key, value in
            value.shown.map { Fact(name: String(key.prefix(100)), value: String($0.prefix(500))) }
        }
        return [Fact(name: "Commit that was tested", value: record.revision)].filter { !$0.value.isEmpty }
            + notes.prefix(Self.mostNotes)
    }

    /// A whole file; nil when there is none, or a longer one.
    private func text(_ path: String, upTo limit: Int64) async throws -> String? {
        guard let file = try await reader.file(path, of: job), file.size <= limit else { return nil }
        return String(decoding: try await file.bytes(0..<file.size).collect(upTo: Int(limit)), as: UTF8.self)
    }
}

extension JSONValue {
    /// A plain value as text; nil for lists and objects.
    fileprivate var shown: String? {
        switch self {
        case .string(let text): text
        case .int(let number): "\(number)"
        case .double(let number): "\(number)"
        case .bool(let isTrue): "\(isTrue)"
        case .null, .array, .object: nil
        }
    }
}
