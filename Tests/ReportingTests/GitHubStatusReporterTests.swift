import ForgeModel
import Foundation
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

    /// A process that ended between telling and remembering must not make the next one tell again.
    @Test(arguments: [(-1.0, 2), (0, 1), (60, 1)])
    func whatAnEarlierProcessToldIsNotToldAgain(secondsAfterChange: TimeInterval, tellings: Int) async throws {
        let job = ProwJob.sample(state: .failure)
        let change = try #require(job.status.completionTime)
        _ = try await reporter.report(job)
        let next = GitHubStatusReporter(
            forge: forge,
            store: store,
            startedAt: change.addingTimeInterval(secondsAfterChange)
        )
        #expect(try await next.report(job) == .reported)
        #expect(forge.statuses.count == tellings)
        var later = job
        later.status.description = "It was told otherwise."
        #expect(try await next.report(later) == .reported)
        #expect(forge.statuses.count == tellings + 1)
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
