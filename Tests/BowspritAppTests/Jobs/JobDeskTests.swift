import ForgeModel
import Foundation
import JobEngine
import JobModel
import JobStoreTesting
import Persistence
import Settings
import Testing

@testable import BowspritApp

/// What is done to jobs where they are stored.
@Suite struct JobDeskTests {
    @Test(arguments: [ProwJobState.triggered, .pending])
    func aJobThatIsNotOverIsAborted(_ state: ProwJobState) async throws {
        try await JobFixtures.withDesk { desk in
            _ = try await desk.store.create(.sample("a", state: state))
            try await desk.abort("a", reason: "Aborted by a test.")
            let job = try #require(try await desk.job(named: "a"))
            // Whoever runs it tears it down and completes it.
            #expect(job.status.state == .aborted && !job.isComplete)
            #expect(job.status.description == "Aborted by a test.")
        }
    }

    @Test func aJobThatIsOverStaysAsItIs() async throws {
        try await JobFixtures.withDesk { desk in
            try await desk.storeFinished("a", log: "")
            await #expect(throws: DeskRefusal(.refused, "the job is over (failure); there is nothing to abort")) {
                try await desk.abort("a")
            }
            await #expect(throws: DeskRefusal(.missing, "there is no job b")) { try await desk.abort("b") }
        }
    }

    @Test func aRerunIsTheSameJobUnderAnotherName() async throws {
        try await JobFixtures.withDesk { desk in
            try await desk.storeFinished("a", log: "")
            let name = try await desk.rerun("a", isLatest: false)
            let (old, new) = (
                try #require(try await desk.job(named: "a")), try #require(try await desk.job(named: name))
            )
            #expect(new.name != old.name && new.spec == old.spec && new.trust == old.trust)
            #expect(new.status.state == .triggered && new.status.buildID.isEmpty)
            #expect(new.status.description == "Successfully reran a.")
        }
    }

    /// A job of the fixtures' configuration as it was made from an older one.
    private static func old(_ job: String, _ type: ProwJobType, branch: String = "main") -> ProwJob {
        var spec = ProwJobSpec(type: type, job: job)
        spec.maxConcurrency = 9
        spec.refs = Refs(org: "harbor", repo: "lantern", baseRef: branch, baseSHA: JobFixtures.base)
        if type == .presubmit { spec.refs?.pulls = [Pull(number: 14, author: "ada", sha: JobFixtures.head)] }
        if type == .periodic { spec.refs = nil }
        return .make(
            name: "old",
            namespace: "default",
            spec: spec,
            labels: ["team": "dark", ProwJobKey.eventGUID: "1234"],
            trust: .trusted,
            at: JobFixtures.now
        )
    }

    @Test(arguments: [("unit", ProwJobType.presubmit), ("release", .postsubmit), ("nightly", .periodic)])
    func theLatestRerunIsMadeFromTheConfiguration(job: String, type: ProwJobType) async throws {
        let settings = try await JobFixtures.settings()
        let starter = JobStarter(settings: { settings }, now: { JobFixtures.now })
        try await JobFixtures.withDesk(starter) { desk in
            let old = Self.old(job, type)
            _ = try await desk.store.create(old)
            let new = try #require(try await desk.job(named: try await desk.rerun("old", isLatest: true)))
            #expect(new.spec.maxConcurrency == 0 && new.spec.podSpec != nil)
            #expect(new.spec.refs?.description == old.spec.refs?.description)
            #expect(new.metadata.labels["team"] == (job == "unit" ? "light" : nil))
            #expect(new.metadata.labels[ProwJobKey.eventGUID] == "1234")
            #expect(new.trust == .trusted)
        }
    }

    @Test(arguments: [
        (old("unit", .presubmit, branch: "frozen"), "has no presubmit jobs unit for harbor/lantern on frozen"),
        (old("gone", .presubmit), "has no presubmit jobs gone"),
        (old("unit", .batch), "tests a batch"),
        (old("unit", .postsubmit), "has no postsubmit jobs unit"),
    ])
    func aJobThatIsNotConfiguredAnyMoreIsNotRerunLatest(_ old: ProwJob, says: String) async throws {
        let settings = try await JobFixtures.settings()
        let starter = JobStarter(settings: { settings }, now: { JobFixtures.now })
        try await JobFixtures.withDesk(starter) { desk in
            _ = try await desk.store.create(old)
            let refusal = await #expect(throws: DeskRefusal.self) { _ = try await desk.rerun("old", isLatest: true) }
            #expect(refusal?.description.contains(says) == true, "\(String(describing: refusal))")
        }
    }

    @Test(arguments: [
        ("ab-1", "ab-1"), ("ab-2", "ab-2"), ("cd", "cd-1"), ("ab", "ab begins the names of several jobs: ab-1, ab-2"),
        ("unit", "the last runs of the job unit are cd-1, ab-2, ab-1"), ("units", #"did you mean "unit"?"#),
        ("zzzzzzzzzz", "`bowsprit job list` shows those"), ("", "there is no job"),
    ])
    func aJobIsFoundByTheBeginningOfItsName(text: String, says: String) async throws {
        try await JobFixtures.withDesk { desk in
            for name in ["ab-1", "ab-2", "cd-1"] { _ = try await desk.store.create(.sample(name)) }
            do {
                #expect(try await JobNames(access: desk).job(text).name == says)
            } catch let refusal as DeskRefusal {
                #expect(refusal.description.contains(says), "\(refusal)")
            }
        }
    }

    @Test func aRunIsFoundByItsBuildID() async throws {
        try await JobFixtures.withDesk { desk in
            try await desk.storeFinished("a", log: "", buildID: "7")
            try await desk.storeFinished("b", job: "lint", log: "", buildID: "8")
            #expect(try await desk.store.job("unit", buildID: "7")?.name == "a")
            #expect(try await desk.store.job("unit", buildID: "8") == nil)
        }
    }
}
