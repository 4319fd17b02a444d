import ForgeModel
import Foundation
import JobModel
import JobStoreTesting
import Testing

@testable import Reporting

@Suite struct GitHubStatusTests {
    @Test(arguments: [
        (ProwJobState.triggered, CommitStatus.State.pending, "Job waits to start."),
        (.pending, .pending, "Job is running."),
        (.success, .success, "Job succeeded."),
        (.failure, .failure, "Job failed after 12 s."),
        (.aborted, .failure, "Job was aborted."),
        (.error, .error, "Job could not run."),
    ])
    func eachStateHasItsStatus(state: ProwJobState, shown: CommitStatus.State, words: String) throws {
        let status = try #require(GitHubStatus(.sample(state: state)))
        #expect(status.status.state == shown)
        #expect(status.status.description.hasPrefix(words))
        #expect(StatusDescription.baseSHA(in: status.status.description) == CommitSHA(ProwJob.base))
        #expect(status.status.context == "unit")
        #expect(status.status.targetURL == "https://bowsprit.example/jobs/job-1")
        #expect(status.sha == "a1b2c3d")
        #expect(status.repository == RepositoryName("harbor/lantern"))
    }

    @Test(arguments: [
        (12, "Job failed after 12 s."), (134, "Job failed after 2 min 14 s."), (7_500, "after 2 h 5 min."),
    ])
    func aFailureSaysHowLongItTook(seconds: Int, words: String) throws {
        let job = ProwJob.sample(state: .failure) {
            $0.status.completionTime = $0.status.pendingTime?.addingTimeInterval(Double(seconds))
        }
        #expect(try #require(GitHubStatus(job)).status.description.contains(words))
    }

    @Test func theJobsOwnWordsComeFirst() throws {
        let job = ProwJob.sample(state: .error) { $0.status.description = "The clone failed." }
        #expect(try #require(GitHubStatus(job)).status.description.hasPrefix("The clone failed."))
    }

    @Test func aPostsubmitIsAboutItsBase() throws {
        let job = ProwJob.sample(state: .success) { $0.spec.refs?.pulls = [] }
        #expect(try #require(GitHubStatus(job)).sha == CommitSHA(ProwJob.base))
    }

    @Test(arguments: [
        ProwJob.sample(state: .scheduling),
        .sample { $0.spec.refs = nil },
        .sample { $0.spec.refs?.pulls.append(Pull(number: 15, author: "b", sha: "c")) },
        .sample {
            $0.spec.refs?.pulls = []
            $0.spec.refs?.baseSHA = ""
        },
    ])
    func someJobsHaveNone(job: ProwJob) {
        #expect(GitHubStatus(job) == nil)
    }

    @Test(arguments: [
        (ProwJob.sample(), true),
        (.sample { $0.spec.type = .postsubmit }, true),
        (.sample { $0.spec.type = .batch }, false),
        (.sample { $0.spec.report = false }, false),
        (.sample { $0.metadata.labels["prow.k8s.io/gerrit-report-label"] = "Verified" }, false),
    ])
    func onlyJobsInScopeAreReported(job: ProwJob, isReported: Bool) {
        let reporter = GitHubStatusReporter(forge: FakeReportForge(), store: InMemoryJobStore())
        #expect(reporter.shouldReport(job) == isReported)
    }
}
