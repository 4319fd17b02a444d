import Foundation
import JobModel
import Testing

@testable import Reporting

@Suite struct GerritReportTests {
    private static func job(_ name: String, _ state: ProwJobState, url: String = "https://ci/1") -> ProwJob {
        .sample(name, job: name, state: state) { $0.status.url = url }
    }

    @Test func failedJobsComeFirst() {
        let report = GerritReport([
            Self.job("b", .success), Self.job("a", .success, url: ""), Self.job("stopped", .aborted),
            Self.job("broken", .error), Self.job("runs", .pending), Self.job("failed", .failure),
        ])
        #expect(
            report.message == """
                Prow Status: 2 out of 6 pjs passed! 👉 Comment `/retest` to rerun only failed tests (if any), \
                or `/test all` to rerun all tests.
                ❌ [failed](https://ci/1) FAILURE
                🚫 [broken](https://ci/1) ERROR
                🚫 [stopped](https://ci/1) ABORTED
                ⏳ [runs](https://ci/1) PENDING
                ✔️ a (URL_NOT_FOUND) SUCCESS
                ✔️ [b](https://ci/1) SUCCESS

                """
        )
    }

    @Test func jobsOfTheMergerAreNoted() {
        var job = Self.job("a", .success)
        job.metadata.labels[ProwJobKey.createdByTide] = "true"
        #expect(GerritReport([job]).message.contains("tests. (Not a duplicated report. Some of the jobs below"))
    }

    @Test func linksGoBeforeJobsDo() {
        let jobs = (0..<10).map {
            Self.job("job-\($0)", .success, url: "https://ci/" + String(repeating: "x", count: 50))
        }
        let whole = GerritReport(jobs, limit: 100_000).message
        #expect(GerritReport(jobs, limit: whole.utf8.count).message == whole)
        let fewer = GerritReport(jobs, limit: whole.utf8.count - 1).message
        #expect(fewer.contains("] SUCCESS") == false && fewer.contains("✔️ job-9 SUCCESS"))
        #expect(fewer.hasSuffix("/10 jobs due to reaching gerrit comment size limit]"))
        let few = GerritReport(jobs, limit: 400).message
        #expect(few.contains("jobs due to reaching gerrit comment size limit (too many jobs)]"))
    }

    @Test(arguments: [300, 400, 500, 700, 1000, 1500, 3000])
    func theCommentKeepsItsBounds(_ limit: Int) {
        for count in 1...40 {
            let jobs = (0..<count).map { Self.job("job-\($0)", $0 % 3 == 0 ? .failure : .success) }
            #expect(GerritReport(jobs, limit: limit).message.utf8.count <= limit)
        }
    }

    @Test func aNameCannotBecomeLines() {
        let report = GerritReport([Self.job("a\nb\u{2028}c", .failure, url: "https://ci/\n1")])
        #expect(report.message.hasSuffix("\n❌ [a b c](https://ci/1) FAILURE\n"))
    }

    @Test(
        arguments: [
            ([ProwJobState.success], nil, .presubmit, false, ("Code-Review", 1)),
            ([.success, .failure], "Verified", .presubmit, false, ("Verified", -1)),
            ([.error], nil, .presubmit, true, ("Code-Review", 0)),
            ([.failure], nil, .postsubmit, false, ("Code-Review", 0)),
            ([.success], "", .presubmit, false, nil),
        ] as [([ProwJobState], String?, ProwJobType, Bool, (String, Int)?)]
    )
    func votes(
        _ states: [ProwJobState],
        _ label: String?,
        _ type: ProwJobType,
        _ isMerged: Bool,
        _ vote: (String, Int)?
    ) {
        let jobs = states.map { state in
            var job = Self.job("a", state)
            job.spec.type = type
            job.metadata.labels[ProwJobKey.gerritReportLabel] = label
            return job
        }
        let cast = GerritVote(jobs, isMerged: isMerged)
        #expect(cast?.label == vote?.0 && cast?.value == vote?.1)
    }

    @Test func cookiesGoToTheirServers() {
        let cookies = GitCookies(
            """
            # a comment
            .googlesource.com\tTRUE\t/\tTRUE\t2147483647\to\tgit-bot
            #HttpOnly_review.example.com\tFALSE\t/\tTRUE\t0\ta\tb
            review.example.com\tFALSE\t/\tTRUE\t1000\told\tgone
            nonsense
            """
        )
        let now = Date(timeIntervalSince1970: 1_790_000_000)
        #expect(cookies.header(for: "harbor-review.googlesource.com", at: now) == "o=git-bot")
        #expect(cookies.header(for: "review.example.com", at: now) == "a=b")
        #expect(cookies.header(for: "x.review.example.com", at: now) == nil)
        #expect(cookies.header(for: "evilgooglesource.com", at: now) == nil)
    }
}
