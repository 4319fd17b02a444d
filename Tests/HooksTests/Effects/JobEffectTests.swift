import ForgeModel
import ForgeSimulator
import JobEngine
import JobModel
import PluginKit
import Testing

@testable import Hooks

@Suite(.timeLimit(.minutes(10))) struct JobEffectTests {
    private func request(_ job: String, _ pull: ThreadID, type: ProwJobType = .presubmit) -> JobRequest {
        var spec = ProwJobSpec(type: type, job: job)
        spec.refs = Refs(
            org: pull.repository.owner,
            repo: pull.repository.name,
            baseRef: "main",
            baseSHA: String(repeating: "b", count: 40),
            pulls: [Pull(number: pull.number, author: "ben", sha: String(repeating: "a", count: 40))]
        )
        return JobRequest(spec: spec, labels: ["team": "light"], annotations: ["note": "kept"], trust: .trusted)
    }

    @Test func jobsStartOnce() async throws {
        try await withEffects { world in
            let requests = [request("unit", world.pull), request("lint", world.pull), request("unit", world.pull)]
            try await world.performTwice(.startJobs(requests))
            let jobs = try await world.hooks.jobs.allJobs(JobQuery()).jobs
            #expect(jobs.map(\.spec.job).sorted() == ["lint", "unit"], "one run of a job on the same commits")
            #expect(jobs.allSatisfy { $0.metadata.labels[ProwJobKey.eventGUID] == "guid" })
            #expect(jobs.allSatisfy { $0.metadata.labels["team"] == "light" })
            #expect(jobs.allSatisfy { $0.metadata.annotations["note"] == "kept" })
            #expect(jobs.allSatisfy { $0.metadata.namespace == "test" && $0.status.state == .triggered })
            try await world.perform(.startJobs([request("unit", world.pull)]), guid: "another delivery")
            #expect(try await world.hooks.jobs.allJobs(JobQuery()).jobs.count == 3)
        }
    }

    @Test func unfinishedPresubmitsOfThePullRequestAreAborted() async throws {
        try await withEffects { world in
            let other = ThreadID(HookWorld.repository, world.pull.number + 1)
            try await world.perform(
                .startJobs([
                    request("unit", world.pull), request("deploy", world.pull, type: .postsubmit),
                    request("unit", other),
                ]),
                guid: "older delivery"
            )
            try await world.performTwice(.abortJobs(of: world.pull, reason: "There is a newer head."))
            let jobs = try await world.hooks.jobs.allJobs(JobQuery()).jobs
            let aborted = jobs.filter { $0.status.state == .aborted }
            #expect(aborted.map(\.spec.job) == ["unit"])
            #expect(aborted.first?.spec.refs?.pulls.first?.number == world.pull.number)
            #expect(aborted.first?.status.description == "There is a newer head.")
            #expect(jobs.count { $0.status.state == .triggered } == 2)
        }
    }

    @Test func jobsOfTheSameDeliveryAreNotAborted() async throws {
        try await withEffects { world in
            try await world.perform(.startJobs([request("unit", world.pull)]), guid: "older delivery")
            for _ in 0..<2 {
                try await world.performTwice(.abortJobs(of: world.pull, reason: "There is a newer head."))
                try await world.performTwice(.startJobs([request("unit", world.pull)]))
            }
            let jobs = try await world.hooks.jobs.allJobs(JobQuery()).jobs
            #expect(jobs.map(\.status.state) == [.triggered, .aborted])
        }
    }

    @Test func namedJobsAreAbortedForThePersonWhoAsks() async throws {
        try await withEffects { world in
            let requests = ["unit", "e2e", "lint"].map { request($0, world.pull) }
            try await world.perform(.startJobs(requests), guid: "older delivery")
            let wish = Effect.abortJobs(
                of: world.pull,
                named: ["unit", "nope`"],
                reason: "Aborted by ada.",
                isAskedFor: true
            )
            try await world.performTwice(wish)
            let jobs = try await world.hooks.jobs.allJobs(JobQuery()).jobs
            #expect(jobs.filter { $0.status.state == .aborted }.map(\.spec.job) == ["unit"])
            #expect(await world.comments().map(\.body).count { $0.contains("No job with this name") } == 1)
        }
    }

    @Test func abortingNothingIsSaid() async throws {
        try await withEffects { world in
            try await world.performTwice(.abortJobs(of: world.pull, reason: "Aborted by ada.", isAskedFor: true))
            let replies = await world.comments().map(\.body)
            #expect(replies.count == 1)
            #expect(replies.first?.contains("No job of this pull request waits or runs.") == true)
        }
    }

    @Test func recordedJobsAreOver() async throws {
        try await withEffects { world in
            let verdict = JobVerdict(description: "Overridden by ada", url: "https://forge/1")
            try await world.performTwice(.recordJobs([request("unit", world.pull)], verdict))
            let jobs = try await world.hooks.jobs.allJobs(JobQuery()).jobs
            let job = try #require(jobs.first)
            #expect(jobs.count == 1)
            #expect(job.status.state == .success && job.status.completionTime == HookWorld.now)
            #expect(job.status.startTime == HookWorld.now)
            #expect(job.status.description == "Overridden by ada" && job.status.url == "https://forge/1")
        }
    }

    @Test func theNewestResultsAreReportedAgain() async throws {
        try await withEffects { world in
            let verdict = JobVerdict(description: "Passed", url: "")
            let requests = ["unit", "lint"].map { request($0, world.pull) }
            try await world.perform(.recordJobs(requests, verdict), guid: "old")
            try await world.perform(.recordJobs([request("unit", world.pull)], verdict), guid: "new")
            try await world.perform(.startJobs([request("slow", world.pull)]))
            let said: [String: ProwJobState] = [
                "github-reporter": .success, "github-comment-reporter": .success, "slackreporter": .success,
            ]
            let store = world.hooks.jobs
            for job in try await store.allJobs(JobQuery()).jobs {
                try await store.modify(job.name) { job in
                    job.status.prevReportStates = said
                    return true
                }
            }
            try await world.performTwice(.reportJobs(of: world.pull, at: CommitSHA(String(repeating: "c", count: 40))))
            let untouched = try await store.allJobs(JobQuery()).jobs
            #expect(untouched.allSatisfy { $0.status.prevReportStates == said })
            try await world.performTwice(.reportJobs(of: world.pull, at: CommitSHA(String(repeating: "a", count: 40))))
            let again = try await store.allJobs(JobQuery()).jobs.filter { $0.status.prevReportStates != said }
            #expect(again.map(\.spec.job).sorted() == ["lint", "unit"])
            #expect(again.allSatisfy { $0.status.prevReportStates == ["slackreporter": .success] })
            let unit = again.first { $0.spec.job == "unit" }
            #expect(unit?.metadata.labels[ProwJobKey.eventGUID] == "new")
        }
    }

    @Test func namesFollowFromWhatTheyName() {
        let name = DeterministicName.uuid(for: "guid/trigger/0.0.0")
        #expect(name == DeterministicName.uuid(for: "guid/trigger/0.0.0"))
        #expect(name != DeterministicName.uuid(for: "guid/trigger/0.0.1"))
        #expect(name.wholeMatch(of: /[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/) != nil)
    }
}
