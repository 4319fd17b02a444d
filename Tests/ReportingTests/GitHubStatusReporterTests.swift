import ForgeModel
import JobEngine
import JobModel
import JobStoreTesting
import Reporting
import Testing

@Suite struct GitHubStatusReporterTests {
    private let store = InMemoryJobStore()
    private let forge = FakeReportForge()
    private var reporter: GitHubStatusReporter { GitHubStatusReporter(forge: forge, store: store) }

    @Test func anOlderRunOfTheSameContextAndCommitIsSilent() async throws {
        let old = ProwJob.sample("old", state: .aborted)
        _ = try await store.create(old)
        #expect(try await reporter.report(old) == .reported)
        _ = try await store.create(.sample("other-commit", sha: "ffffff"))
        _ = try await store.create(.sample("other-job", job: "lint"))
        #expect(try await reporter.report(old) == .reported)
        _ = try await store.create(.sample("new"))
        #expect(try await reporter.report(old) != .reported)
        #expect(try await reporter.report(.sample("new")) == .reported)
        #expect(forge.statuses.map(\.state) == [.failure, .failure, .pending])
    }

    @Test(arguments: [
        #"422 {"message":"Validation Failed: This SHA and context has reached the maximum number of statuses."}"#,
        #"404 {"message":"Not Found"}"#,
        #"422 {"message":"No commit found for SHA: a1b2c3d"}"#,
    ])
    func whatCannotBeHelpedIsPassedOver(answer: String) async throws {
        forge.refuse([FakeReportForge.Refusal(text: answer)])
        #expect(try await reporter.report(.sample()) != .reported)
    }

    @Test func otherAnswersAreFaults() async throws {
        forge.refuse([FakeReportForge.Refusal(text: "502 Bad Gateway")])
        await #expect(throws: FakeReportForge.Refusal.self) { try await reporter.report(.sample()) }
    }
}
