import Foundation
import JobEngine
import JobModel
import JobStoreTesting
import Synchronization
import Testing

@testable import BowspritApp

/// A log that is followed through what can happen to its job.
@Suite struct JobFollowerTests {
    /// A bot whose job is, at each look, as the next step says.
    private final class Steps: JobAccess {
        struct Step {
            var buildID = "7"
            var log: String
            var state = ProwJobState.pending
            var isGone = false
        }

        let isRunning: Bool
        private let steps: Mutex<(all: [Step], now: Int)>

        init(_ steps: [Step], isRunning: Bool = true) {
            self.isRunning = isRunning
            self.steps = Mutex((steps, -1))
        }

        private var step: Step { steps.withLock { $0.all[$0.now] } }

        func job(named name: String) -> ProwJob? {
            steps.withLock { $0.now = min($0.now + 1, $0.all.count - 1) }
            guard !step.isGone else { return nil }
            var job = ProwJob.sample(name, state: step.state)
            job.status.buildID = step.buildID
            if step.state.isTerminal { job.status.completionTime = JobFixtures.now }
            return job
        }

        func log(of job: ProwJob, from offset: Int, atMost count: Int) -> [UInt8] {
            Array(step.log.utf8.dropFirst(offset).prefix(min(count, 3)))
        }

        func list(_ query: JobQuery, offset: Int) -> JobListing { JobListing(jobs: [], total: 0) }
        func names(beginningWith prefix: String) -> [String] { [] }
        func abort(_ name: String) {}
        func rerun(_ name: String, isLatest: Bool) -> String { name }
        func start(_ order: JobOrder, isDryRun: Bool) -> ProwJob { .sample("new") }
    }

    private static func follow(_ access: Steps) async throws -> (text: String, job: ProwJob) {
        let written = Mutex("")
        let follower = JobFollower(access: access, clock: ImmediateClock()) { data in
            written.withLock { $0 += String(decoding: data, as: UTF8.self) }
        }
        let job = try await follower.follow("a")
        return (written.withLock(\.self), job)
    }

    @Test func everythingIsPrintedOnce() async throws {
        let access = Steps([
            .init(buildID: "", log: "", state: .triggered), .init(log: "one\n"), .init(log: "one\n"),
            .init(log: "one\ntwo\n"), .init(log: "one\ntwo\nthree\n", state: .success),
        ])
        let (text, job) = try await Self.follow(access)
        #expect(text == "one\ntwo\nthree\n")
        #expect(job.status.state == .success)
    }

    @Test func aRunThatIsStartedAgainBeginsItsLogAgain() async throws {
        let access = Steps([
            .init(log: "lost\n"), .init(buildID: "8", log: "fou"), .init(buildID: "8", log: "found\n", state: .failure),
        ])
        let (text, job) = try await Self.follow(access)
        #expect(text == "lost\nfound\n")
        #expect(job.status.state == .failure)
    }

    @Test func aJobThatIsRemovedIsNotFollowed() async throws {
        let access = Steps([.init(log: "one\n"), .init(log: "", isGone: true)])
        await #expect(throws: DeskRefusal(.missing, "the job a was removed")) { _ = try await Self.follow(access) }
    }

    @Test func withoutABotNobodyWaits() async throws {
        await #expect(throws: DeskRefusal.self) {
            _ = try await Self.follow(Steps([.init(log: "x")], isRunning: false))
        }
        let (text, _) = try await Self.follow(Steps([.init(log: "x", state: .success)], isRunning: false))
        #expect(text == "x")
    }
}

/// A clock on which no wait takes time.
private struct ImmediateClock: Clock {
    typealias Instant = ContinuousClock.Instant

    var now: Instant { .now }
    var minimumResolution: Duration { .zero }

    func sleep(until deadline: Instant, tolerance: Duration?) async throws {
        try Task.checkCancellation()
        await Task.yield()
    }
}
