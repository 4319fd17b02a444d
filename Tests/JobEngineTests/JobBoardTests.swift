import Foundation
import JobModel
import JobStoreTesting
import Testing

@testable import JobEngine

@Suite struct JobBoardTests {
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
            expected: [.tearDown("a")]
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
        var board = JobBoard()
        for job in row.jobs { _ = board.note(job) }
        board.begin(Array(row.inProgress))
        let (actions, none) = (board.nextActions(limits: row.limits), board.nextActions(limits: row.limits))
        #expect(Set(actions) == Set(row.expected))
        #expect(none == [])
    }

    @Test func `those that may start start in the order of their creation`() {
        var board = JobBoard()
        for (offset, name) in [(3.0, "d"), (1, "b"), (2, "c"), (0, "a"), (2, "c2")] {
            var job = ProwJob.planned(name, pull: Int(offset) + 10 * name.count)
            job.metadata.creationTimestamp = .sample + offset
            _ = board.note(job)
        }
        let starts = board.nextActions(limits: JobLimits(maxConcurrency: 4))
        #expect(starts == [.drive("a"), .drive("b"), .drive("c"), .drive("c2")])
    }

    @Test func `news that is older than what is known changes nothing`() {
        var board = JobBoard()
        var job = ProwJob.planned("a", pull: 1)
        job.metadata.resourceVersion = "10"
        _ = board.note(job)
        job.status.state = .aborted
        job.metadata.resourceVersion = "9"
        let isNews = board.note(job, isOwn: true)
        #expect(!isNews)
        let actions = board.nextActions(limits: JobLimits())
        #expect(actions == [.drive("a")])
    }

    @Test func `an echo of the time before a job's completion does not bring it back`() {
        var board = JobBoard()
        let pending = ProwJob.planned("a", pull: 1, state: .pending)
        _ = board.note(pending)
        var done = pending
        done.status.state = .success
        done.status.completionTime = .sample
        let isNews = [board.note(done, isOwn: true), board.note(pending), board.note(done)]
        #expect(isNews == [true, false, false])
        let actions = board.nextActions(limits: JobLimits())
        #expect(actions == [])
    }

    @Test(arguments: UInt64(1)...200)
    func `asked after every change, it decides as if it looked at everything`(_ seed: UInt64) {
        var history = BoardHistory(seed: seed)
        for step in 0..<150 {
            history.change()
            let (actions, expected) = history.decide()
            #expect(actions == expected, "seed \(seed), step \(step)")
            if actions != expected { return }
        }
    }

    @Test(arguments: UInt64(1)...50)
    func `nobody starves: of equal jobs the older starts first, and all start`(_ seed: UInt64) {
        var history = BoardHistory(seed: seed, replaces: false)
        for _ in 0..<60 {
            history.change()
            _ = history.decide()
        }
        history.drain()
        #expect(history.jobs.isEmpty, "seed \(seed)")
        for (kind, starts) in history.starts {
            #expect(starts == starts.sorted(), "seed \(seed), \(kind)")
        }
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
