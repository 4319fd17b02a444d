import ForgeModel
import Foundation
import JobModel
import JobStoreTesting
import ReporterTesting
import Reporting

/// A forge that keeps check runs, and a reporter that makes them say how jobs are.
struct GitHubCheckWorld: ReporterWorld {
    /// What every run left.
    struct Files: RunFiles {
        var files: [String: String] = [:]

        func testReports(of job: ProwJob) -> [String] { files.keys.filter { $0.hasSuffix(".xml") }.sorted() }

        func read(_ name: String, of job: ProwJob, from offset: Int64, count: Int) -> Data {
            Data(files[name, default: ""].utf8.dropFirst(Int(offset)).prefix(count))
        }
    }

    let forge = FakeReportForge()
    let store = InMemoryJobStore()
    var files = Files()

    func makeReporter() -> any Reporter {
        GitHubCheckReporter(forge: forge, store: store, files: files, app: "bowsprit[bot]")
    }

    func makeJob(_ name: String, _ state: ProwJobState) -> ProwJob {
        .sample(name, job: name, state: state) { $0.status.buildID = "17" }
    }

    func add(_ job: ProwJob) async throws { _ = try await store.create(job) }
    func told() -> [String] { forge.checkRuns.map { "\($0)" } }
    func setMood(_ mood: ServiceMood) { forge.setMood(mood) }
    func waitUntilAsked() async { await forge.waitUntilAsked() }
}
