import ForgeModel
import JobModel
import JobStoreTesting
import ReporterTesting
import Reporting

/// A forge that keeps comments, and a reporter that writes them.
struct GitHubCommentWorld: ReporterWorld {
    let forge = FakeReportForge()
    let store = InMemoryJobStore()

    func makeReporter() -> any Reporter { GitHubCommentReporter(forge: forge, store: store, bot: "bowsprit[bot]") }
    func makeJob(_ name: String, _ state: ProwJobState) -> ProwJob { .sample(name, job: name, state: state) }
    func add(_ job: ProwJob) async throws { _ = try await store.create(job) }
    func told() async throws -> [String] { forge.everyComment }
    func setMood(_ mood: ServiceMood) { forge.setMood(mood) }
    func waitUntilAsked() async { await forge.waitUntilAsked() }
}
