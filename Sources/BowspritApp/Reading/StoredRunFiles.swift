import Foundation
import JobModel
import Reporting
import Uploads

/// Reads what runs left where the bot stores results.
struct StoredRunFiles: RunFiles {
    private static let mostFiles = 10_000

    let results: ResultReader

    func testReports(of job: ProwJob) async throws -> [String] {
        try await results.files(of: job, limit: Self.mostFiles).testReports
    }

    func read(_ name: String, of job: ProwJob, from offset: Int64, count: Int) async throws -> Data {
        Data(try await results.read(name, of: job, from: offset, count: count)?.bytes ?? [])
    }
}

extension ResultListing {
    /// The places of JUnit reports: `artifacts/**/junit*.xml`.
    var testReports: [String] {
        files.map(\.path).filter { path in
            let name = path.split(separator: "/").last ?? ""
            return path.hasPrefix("\(ArtifactName.artifacts)/") && name.hasPrefix("junit") && name.hasSuffix(".xml")
        }
    }
}
