import ForgeModel
import Foundation
import JobEngine
import JobModel
import JobStoreTesting
import Reporting
import Testing

@Suite struct GitHubCommentReporterTests {
    private let store = InMemoryJobStore()
    private let forge = FakeReportForge()
    private let thread = ThreadID(RepositoryName(owner: "harbor", name: "lantern"), 14)

    private func reporter(_ mode: GitHubCommentMode = .eachJob) -> GitHubCommentReporter {
        GitHubCommentReporter(forge: forge, store: store, bot: "bowsprit", mode: { _ in mode }, about: "About.")
    }

    /// Contexts in the table of each comment that there is.
    private func tables() async throws -> [[String]] {
        try await forge.comments(on: thread).filter { FailureTable.isTable($0.body) }
            .map { FailureTable(body: $0.body).rows.map(\.context) }
    }

    private func end(_ name: String, _ job: String, _ state: ProwJobState) async throws {
        let job = ProwJob.sample(name, job: job, state: state)
        _ = try await store.create(job)
        #expect(try await reporter().report(job) == .reported)
    }

    @Test func oneCommentIsKeptAndEdited() async throws {
        try await end("1", "unit", .failure)
        #expect(try await tables() == [["unit"]])
        let id = try await forge.comments(on: thread).first?.id
        try await end("2", "lint", .failure)
        try await end("3", "e2e", .success)
        #expect(try await tables() == [["unit", "lint"]])
        try await end("4", "unit", .success)
        #expect(try await tables() == [["lint"]])
        #expect(try await forge.comments(on: thread).map(\.id) == [id])
        try await end("5", "lint", .success)
        #expect(try await tables().isEmpty)
    }

    @Test func aNoteStandsBetweenTheTableAndTheFold() async throws {
        let reporter = GitHubCommentReporter(
            forge: forge,
            store: store,
            bot: "bowsprit",
            about: "About.",
            note: { "See the guide of `\($0.spec.job)`." }
        )
        let job = ProwJob.sample("1", job: "unit", state: .failure)
        _ = try await store.create(job)
        #expect(try await reporter.report(job) == .reported)
        let body = try #require(try await forge.comments(on: thread).first?.body)
        #expect(body.contains("\n\nSee the guide of `unit`.\n\n<details>"))
        #expect(FailureTable(body: body).rows.map(\.context) == ["unit"])
    }

    @Test func severalCommentsBecomeOne() async throws {
        let other = FailureTable(rows: [FailureRow(line: "lint | 1")]).body(for: "ada", about: "")
        try await forge.write(other, on: thread, by: "bowsprit[bot]")
        try await forge.write("Hello.", on: thread, by: "bowsprit")
        try await forge.write(other, on: thread, by: "somebody")
        try await forge.write(
            FailureTable(rows: [FailureRow(line: "e2e | 1")]).body(for: "ada", about: ""),
            on: thread,
            by: "bowsprit"
        )
        try await end("1", "unit", .failure)
        let comments = try await forge.comments(on: thread)
        #expect(comments.map(\.id) == [2, 3, 4])
        #expect(FailureTable(body: comments[2].body).rows.map(\.context) == ["lint", "e2e", "unit"])
        #expect(comments[1].body == other)
    }

    @Test func aSummaryWaitsForAllJobs() async throws {
        let failed = ProwJob.sample("1", job: "unit", state: .failure)
        _ = try await store.create(failed)
        _ = try await store.create(.sample("2", job: "lint", state: .pending))
        #expect(try await reporter(.summary).report(failed) != .reported)
        #expect(try await tables().isEmpty)
        var second = try #require(try await store.job(named: "2"))
        second.status = ProwJob.sample(state: .success).status
        second = try await store.update(second)
        #expect(try await reporter(.summary).report(second) == .reported)
        #expect(try await tables() == [["unit"]])
    }

    @Test func aSummaryAlsoSaysThatAllPassed() async throws {
        let job = ProwJob.sample("1", state: .success)
        _ = try await store.create(job)
        #expect(try await reporter(.summary).report(job) == .reported)
        #expect(try await tables() == [[]])
    }

    @Test func anOlderRunIsSilent() async throws {
        let old = ProwJob.sample("1", state: .failure)
        _ = try await store.create(old)
        _ = try await store.create(.sample("2", state: .pending))
        #expect(try await reporter().report(old) != .reported)
        #expect(try await tables().isEmpty)
    }

    @Test(arguments: [
        (ProwJob.sample(state: .failure), GitHubCommentMode.eachJob, true),
        (.sample(state: .failure), .never, false),
        (.sample(state: .pending), .eachJob, false),
        (.sample(state: .aborted) { $0.status.completionTime = nil }, .eachJob, false),
        (.sample(state: .failure) { $0.spec.report = false }, .eachJob, false),
        (.sample(state: .failure) { $0.spec.refs?.pulls = [] }, .eachJob, false),
    ])
    func onlyEndedJobsOfOnePullRequestCount(job: ProwJob, mode: GitHubCommentMode, counts: Bool) {
        #expect(reporter(mode).shouldReport(job) == counts)
    }
}
