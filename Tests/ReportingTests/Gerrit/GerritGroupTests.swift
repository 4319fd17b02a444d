import JobModel
import Testing

@testable import Reporting

@Suite struct GerritGroupTests {
    struct Case: CustomTestStringConvertible {
        let testDescription: String
        var label: String? = "Verified"
        /// The other jobs, the newest first; the job that ended is `ended`, of the job `unit`, patch set 2.
        let others: [ProwJob]
        /// The names of those that are told of; nil when nothing is told.
        let told: [String]?
    }

    private static func job(
        _ name: String,
        of job: String = "unit",
        _ state: ProwJobState = .success,
        label: String? = "Verified",
        revision: String = "c0ffee",
        patchSet: Int = 2,
        type: ProwJobType = .presubmit
    ) -> ProwJob {
        .sample(name, job: job, state: state) { sample in
            sample.spec.type = type
            sample.metadata.labels = [
                "prow.k8s.io/gerrit-revision": revision, "prow.k8s.io/gerrit-patchset": "\(patchSet)",
            ]
            if let label { sample.metadata.labels[ProwJobKey.gerritReportLabel] = label }
        }
    }

    @Test(arguments: [
        Case(
            testDescription: "a job without a label speaks for itself",
            label: nil,
            others: [job("a", of: "lint", .pending)],
            told: ["ended"]
        ),
        Case(
            testDescription: "all of the label that have ended are told of",
            others: [job("a", of: "lint", .failure), job("ended")],
            told: ["a", "ended"]
        ),
        Case(
            testDescription: "one that runs is waited for",
            others: [job("a", of: "lint", .pending), job("ended")],
            told: nil
        ),
        Case(
            testDescription: "other labels, types and revisions don't count",
            others: [
                job("a", of: "lint", .pending, label: "Other"), job("b", of: "lint", .pending, type: .postsubmit),
                job("c", of: "lint", .pending, revision: "old"), job("ended"),
            ],
            told: ["ended"]
        ),
        Case(
            testDescription: "the newest run of each job counts",
            others: [job("b", of: "lint"), job("a", of: "lint", .failure), job("ended")],
            told: ["b", "ended"]
        ),
        Case(testDescription: "a newer run speaks", others: [job("newer"), job("ended")], told: nil),
        Case(
            testDescription: "a newer patch set silences",
            others: [job("a", of: "lint", revision: "new", patchSet: 3), job("ended")],
            told: nil
        ),
    ])
    func groups(_ row: Case) {
        let group = GerritGroup(Self.job("ended", label: row.label), among: row.others)
        switch (group, row.told) {
        case (.tell(let jobs), let told?): #expect(jobs.map(\.name) == told)
        case (.pass(let reason), nil): #expect(!reason.isEmpty)
        default: Issue.record("\(group)")
        }
    }
}
