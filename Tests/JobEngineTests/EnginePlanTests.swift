import Foundation
import JobModel
import JobStoreTesting
import Testing

@testable import JobEngine

@Suite struct EnginePlanTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var limits = JobLimits()
        var jobs: [ProwJob]
        var inProgress: Set<EngineAction> = []
        var expected: [EngineAction]
    }

    static let rows = [
        Row(
            testDescription: "every state has its action",
            jobs: [
                .planned("scheduling", pull: 1, state: .scheduling), .planned("triggered", pull: 2),
                .planned("pending", pull: 3, state: .pending), .planned("aborted", pull: 4, state: .aborted),
            ],
            expected: [.schedule("scheduling"), .drive("triggered"), .drive("pending"), .tearDown("aborted")]
        ),
        Row(
            testDescription: "what is in progress is not begun again",
            jobs: [.planned("a", pull: 1), .planned("b", pull: 2)],
            inProgress: [.drive("a")],
            expected: [.drive("b")]
        ),
        Row(
            testDescription: "a result without a time is completed",
            jobs: [.planned("a", pull: 1, state: .success)],
            expected: [.reject("a", reason: "")]
        ),
        Row(
            testDescription: "the limit of all lets the oldest in, and counts those that start",
            limits: JobLimits(maxConcurrency: 3),
            jobs: [.planned("a", pull: 1), .planned("b", pull: 2), .planned("c", pull: 3), .planned("d", pull: 4)],
            inProgress: [.drive("b")],
            expected: [.drive("a"), .drive("c")]
        ),
        Row(
            testDescription: "a job's own limit holds back only that job, in its order",
            jobs: [
                .planned("a", job: "one", pull: 1, state: .pending, maxConcurrency: 1),
                .planned("b", job: "one", pull: 2, maxConcurrency: 1),
                .planned("c", job: "two", pull: 3, maxConcurrency: 1),
                .planned("d", job: "two", pull: 4, maxConcurrency: 1),
            ],
            expected: [.drive("a"), .drive("c")]
        ),
        Row(
            testDescription: "an aborted job keeps its place until it is torn down",
            jobs: [
                .planned("a", job: "one", pull: 1, state: .aborted, buildID: "7", maxConcurrency: 1),
                .planned("b", job: "one", pull: 2, maxConcurrency: 1),
            ],
            expected: [.tearDown("a")]
        ),
        Row(
            testDescription: "queues have room for as many as they say",
            limits: JobLimits(queueCapacities: ["one": 1, "none": 0, "any": -1]),
            jobs: [
                .planned("a", pull: 1, queue: "one"), .planned("b", pull: 2, queue: "one"),
                .planned("c", pull: 3, queue: "none"), .planned("d", pull: 4, queue: "any"),
            ],
            expected: [.drive("a"), .drive("d")]
        ),
        Row(
            testDescription: "an unknown queue is an error that says what to do",
            jobs: [.planned("a", pull: 1, queue: "who")],
            expected: [
                .reject(
                    "a",
                    reason: "The job's queue `who` is not configured; add it to `plank.job_queue_capacities`."
                )
            ]
        ),
        Row(
            testDescription: "of presubmits for one pull request the newest stays, whatever its head",
            jobs: [.planned("old", pull: 1, state: .pending), .planned("middle", pull: 1), .planned("new", pull: 1)],
            expected: [.supersede("old", by: "new"), .supersede("middle", by: "new"), .drive("new")]
        ),
        Row(
            testDescription: "other types, jobs, pull requests and repositories are left alone",
            jobs: [
                .planned("a", pull: 1), .planned("b", job: "lint", pull: 1), .planned("c", pull: 2),
                .planned("d", repo: "gears", pull: 1), .planned("e", pull: 1, type: .batch),
            ],
            expected: [.drive("a"), .drive("b"), .drive("c"), .drive("d"), .drive("e")]
        ),
    ]

    @Test(arguments: rows)
    func `decides`(_ row: Row) {
        let actions = EnginePlan(limits: row.limits).actions(for: row.jobs, inProgress: row.inProgress)
        #expect(actions == row.expected)
    }
}

extension ProwJob {
    static func planned(
        _ name: String,
        job: String = "unit",
        repo: String = "widgets",
        pull: Int,
        type: ProwJobType = .presubmit,
        state: ProwJobState = .triggered,
        buildID: String = "",
        maxConcurrency: Int = 0,
        queue: String = ""
    ) -> ProwJob {
        var sample = ProwJob.sample(name, job: job, repo: repo, pull: pull, sha: name, state: state)
        sample.spec.type = type
        sample.spec.maxConcurrency = maxConcurrency
        sample.spec.jobQueueName = queue
        sample.status.buildID = buildID
        return sample
    }
}
