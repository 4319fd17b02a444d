import Foundation
import JobModel
import Testing

@testable import JobEngine

@Suite struct PeriodicPlanTests {
    /// A run that began at noon, by how it went.
    struct Run: CustomStringConvertible {
        var state = ProwJobState.success
        /// When it was over, in minutes after noon; nil while it goes on.
        var end: Int? = 30
        var attempt: String?

        static let passed = Run()
        static let running = Run(state: .pending, end: nil)
        static let failed = Run(state: .failure)

        var job: ProwJob {
            var job = ProwJob.make(
                name: "last",
                namespace: "default",
                spec: ProwJobSpec(type: .periodic, job: "nightly"),
                trust: .postMerge,
                at: .noon,
                state: state
            )
            job.status.completionTime = end.map { .noon + TimeInterval($0 * 60) }
            job.metadata.labels[ProwJobKey.rerun] = attempt
            return job
        }

        var description: String { "\(state) after \(end ?? -1), attempt \(attempt ?? "none")" }
    }

    private func decision(_ json: String, _ last: Run?, since: Int = 0, at minute: Int) throws -> PeriodicStart? {
        let text = #"{"name":"nightly",\#(json)}"#
        let plan = try PeriodicPlan(JSONDecoder().decode(Periodic.self, from: Data(text.utf8)))
        let now = Date.noon + TimeInterval(minute * 60)
        let tick = plan.tick(since: .noon + TimeInterval(since * 60), at: now)
        let start = plan.start(for: tick, after: last?.job, at: now)
        #expect(start == nil || plan.needsLastRun(for: tick))
        return start
    }

    @Test(
        "The latest time of a cron line that was missed starts one run, unless the last one went on then",
        arguments: [
            // The last run, since when times count, now, and which time starts a run; all in minutes after noon.
            (nil, 0, 59, nil), (nil, 0, 60, 60), (nil, 0, 61, 60), (nil, 60, 61, nil), (nil, 0, 3000, 3000),
            (nil, 0, 3030, 3000), (.passed, 0, 59, nil), (.passed, 0, 61, 60), (.passed, 0, 600, 600),
            (.running, 0, 61, nil), (.running, 0, 6000, nil), (Run(end: 65), 0, 70, nil), (Run(end: 60), 0, 60, nil),
            (Run(end: 65), 0, 120, 120), (.failed, 0, 61, 60), (.passed, -600, 1, nil),
        ] as [(Run?, Int, Int, Int?)]
    )
    func cron(_ last: Run?, _ since: Int, _ now: Int, _ tick: Int?) throws {
        let start = try decision(#""cron":"0 * * * *""#, last, since: since, at: now)
        #expect(start == tick.map { .tick(.noon + TimeInterval($0 * 60)) })
    }

    @Test(
        arguments: [
            (#""interval":"2h""#, nil, 0, true), (#""interval":"2h""#, .passed, 119, false),
            (#""interval":"2h""#, .passed, 120, true), (#""interval":"2h""#, .passed, 9999, true),
            (#""interval":"2h""#, .failed, 120, true), (#""interval":"2h""#, .running, 9999, false),
            (#""interval":"2h""#, Run(end: 300), 300, true),
            (#""minimum_interval":"2h""#, nil, 0, true), (#""minimum_interval":"2h""#, .passed, 149, false),
            (#""minimum_interval":"2h""#, .passed, 150, true), (#""minimum_interval":"2h""#, .running, 9999, false),
            (#""cron":"@every 2h""#, nil, 0, true), (#""cron":"@every 2h""#, .passed, 119, false),
            (#""cron":"@every 2h""#, .passed, 120, true), (#""cron":"@every 2h""#, .running, 9999, false),
            (#""interval":"2h""#, Run(state: .aborted, end: nil), 9999, false),
        ] as [(String, Run?, Int, Bool)]
    )
    func intervals(_ json: String, _ last: Run?, _ now: Int, _ starts: Bool) throws {
        #expect(try decision(json, last, at: now) == (starts ? .interval : nil))
    }

    @Test(
        "A run that failed is repeated",
        arguments: [
            (#"{"attempts":3,"interval":"45m"}"#, .failed, 44, nil),
            (#"{"attempts":3,"interval":"45m"}"#, .failed, 45, 1),
            (#"{"attempts":3,"interval":"10m"}"#, Run(state: .error), 31, 1),
            (#"{"attempts":3,"interval":"10m"}"#, Run(state: .failure, end: nil), 31, nil),
            (#"{"attempts":3,"interval":"10m"}"#, Run(state: .aborted), 31, nil),
            (#"{"attempts":3,"interval":"10m"}"#, .passed, 31, nil),
            (#"{"attempts":3,"interval":"10m","run_all":true}"#, .passed, 31, 1),
            (#"{"attempts":3,"interval":"10m"}"#, Run(state: .failure, attempt: "2"), 31, 3),
            (#"{"attempts":3,"interval":"10m"}"#, Run(state: .failure, attempt: "3"), 31, nil),
            (#"{"attempts":99,"interval":"10m"}"#, Run(state: .failure, attempt: "9"), 31, 10),
            (#"{"attempts":99,"interval":"10m"}"#, Run(state: .failure, attempt: "10"), 31, nil),
            (#"{"attempts":0,"interval":"10m"}"#, .failed, 31, nil),
        ] as [(String, Run, Int, Int?)]
    )
    func retries(_ retry: String, _ last: Run, _ now: Int, _ attempt: Int?) throws {
        for time in [#""cron":"0 0 * * *""#, #""interval":"24h""#, #""minimum_interval":"24h""#] {
            #expect(try decision(#"\#(time),"retry":\#(retry)"#, last, at: now) == attempt.map(PeriodicStart.retry))
        }
    }

    @Test(arguments: [#""cron":"0 14 * * *""#, #""interval":"2h""#])
    func theNextTimeComesBeforeARetry(time: String) throws {
        let start = try decision(#"\#(time),"retry":{"attempts":3,"interval":"2h"}"#, .failed, at: 120)
        #expect(start == .interval || start == .tick(.noon + 7200))
    }

    @Test func namesFollowFromTheReason() {
        let last = Run.failed.job
        let names = [
            PeriodicStart.tick(.noon).name(of: "nightly", after: last),
            PeriodicStart.tick(.noon + 60).name(of: "nightly", after: last),
            PeriodicStart.tick(.noon).name(of: "weekly", after: last),
            PeriodicStart.interval.name(of: "nightly", after: last),
            PeriodicStart.interval.name(of: "nightly", after: nil),
        ]
        #expect(Set(names).count == names.count)
        #expect(PeriodicStart.tick(.noon).name(of: "nightly", after: nil) == names.first)
        // Two processes that do not agree whether it is a retry start it once all the same.
        #expect(PeriodicStart.retry(1).name(of: "nightly", after: last) == names[3])
    }
}

extension Date {
    /// 2026-11-23T12:00:00Z
    static let noon = Date(timeIntervalSince1970: 1_795_435_200)
}
