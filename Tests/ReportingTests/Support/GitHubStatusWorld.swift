import ForgeModel
import JobModel
import JobStoreTesting
import ReporterTesting
import Reporting

/// A forge that keeps statuses, and a reporter that sets them.
struct GitHubStatusWorld: ReporterWorld {
    let forge = FakeReportForge()
    let store = InMemoryJobStore()

    func makeReporter() -> any Reporter { GitHubStatusReporter(forge: forge, store: store) }
    func makeJob(_ name: String, _ state: ProwJobState) -> ProwJob { .sample(name, job: name, state: state) }
    func add(_ job: ProwJob) async throws { _ = try await store.create(job) }

    /// The newest status of each context.
    func told() -> [String] {
        var newest: [String: CommitStatus] = [:]
        for status in forge.statuses { newest[status.context] = status }
        return newest.values.map { "\($0)" }.sorted()
    }

    func setMood(_ mood: ServiceMood) { forge.setMood(mood) }
    func waitUntilAsked() async { await forge.waitUntilAsked() }
}
