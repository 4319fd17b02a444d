import ForgeModel
import Foundation
import JobEngine
import JobModel
import JobStoreTesting
import RE2
import Settings
import Synchronization
import Testing

@testable import Merging

@Suite struct MergeServiceTests {
    @Test func whatIsTestedOnTheBaseMergesAndIsCompared() async throws {
        let world = MergeWorld()
        try await world.open(14, passed: true)
        let service = world.service()
        await service.sync()
        #expect(world.landed == [14])
        let record = try #require(await service.snapshot.history.first)
        #expect(record.action == .merge && !record.isFailure)
        #expect(record.note == "Landed as b2zzzzz. The tree that landed is the tree that was tested.")
        #expect(await service.snapshot.pools.isEmpty)
        #expect(await service.snapshot.errors.isEmpty)
    }

    @Test func theStatusIsGreenBeforeTheMerge() async throws {
        let world = MergeWorld()
        try await world.open(14, passed: true)
        await world.service().sync()
        #expect(world.forge.state.withLock { $0.statuses[14]?.map(\.description) } == ["In merge pool."])
    }

    @Test func theNextOneIsTestedOnTheNewBaseFirst() async throws {
        let world = MergeWorld()
        try await world.open(14, passed: true)
        try await world.open(15, passed: true)
        let service = world.service()
        await service.sync()
        #expect(world.landed == [14])
        await service.sync()
        #expect(world.landed == [14])
        let running = try await world.running()
        #expect(running.map { $0.spec.refs?.description } == ["main:\(sha("b2")),15:\(sha("c15"))"])
        #expect(running.first?.metadata.labels["created-by-tide"] == "true")
        #expect(await service.snapshot.explanations[ThreadID(lantern, 15)]?.verdict == .testing)
        await service.sync()
        #expect(try await world.running().count == 1)
        try await world.finishAll()
        await service.sync()
        #expect(world.landed == [14, 15])
    }

    @Test func jobsAreStartedOnceAlsoAfterACrash() async throws {
        let world = MergeWorld()
        try await world.open(14, passed: true)
        world.forge.push()
        await world.service().sync()
        let first = try await world.running()
        #expect(first.count == 1)
        try await world.store.delete(named: first[0].name)
        await world.service().sync()
        #expect(try await world.running().map(\.name) == first.map(\.name))
    }

    @Test func withoutRequiredJobsItSaysThatNothingWasTested() async throws {
        let world = MergeWorld(jobs: [])
        try await world.open(14)
        let service = world.service()
        await service.sync()
        #expect(world.landed == [14])
        #expect(
            await service.snapshot.history.first?.note.hasSuffix("No job is required, so nothing was tested.") == true
        )
    }

    @Test func theSameStatusIsPostedOnce() async throws {
        let world = MergeWorld()
        world.forge.open(.sample(14, contexts: [.sample("unit", .failure)]))
        let service = world.service()
        await service.sync()
        await service.sync()
        await world.service().sync()
        let statuses = world.forge.state.withLock { $0.statuses[14]?.map(\.description) }
        #expect(statuses == ["Not mergeable. Job unit has not succeeded."])
    }

    @Test func anotherHeadGetsItsOwnStatus() async throws {
        let world = MergeWorld()
        world.forge.open(.sample(14, contexts: [.sample("unit", .failure)]))
        let service = world.service()
        await service.sync()
        world.forge.change(14) {
            $0.headSHA = sha("c14b")
            $0.headContexts = [.sample("unit", .failure)]
        }
        await service.sync()
        #expect(world.forge.state.withLock { $0.statuses[14]?.count } == 2)
    }

    @Test func aMistakeInTheJobsKeepsOnlyThatPullRequestOut() async throws {
        let world = MergeWorld(mistaken: [14])
        try await world.open(14)
        try await world.open(15, passed: true)
        let service = world.service()
        await service.sync()
        #expect(world.landed == [15])
        let explanation = try #require(await service.snapshot.explanations[ThreadID(lantern, 14)])
        #expect(explanation.reasons.first?.words.hasSuffix("unknown key `always_rum`") == true)
        #expect(world.forge.state.withLock { $0.statuses[14] } == nil)
    }

    @Test func anInvalidConfigurationIsSaidAndKeepsOut() async throws {
        let world = MergeWorld(invalid: [14])
        try await world.open(14)
        try await world.open(15, passed: true)
        let service = world.service()
        await service.sync()
        #expect(world.landed == [15])
        let explanation = try #require(await service.snapshot.explanations[ThreadID(lantern, 14)])
        #expect(explanation.verdict == .blocked)
        await service.sync()
        #expect(
            explanation.reasons.first?.words == "The repository's own job configuration has mistakes: "
                + #"`.prow.yaml:3:3: error: unknown key "alway_run" (and 1 more)`"#
        )
        #expect(
            world.forge.state.withLock { $0.statuses[14]?.last?.description }
                == #"Not mergeable. Job configuration: .prow.yaml:3:3: error: unknown key "alway_run" (and 1 more)"#
        )
    }

    /// A status that tells of mistakes goes once there are none, and stays while there are.
    @Test(arguments: [(Set([]), true), (Set([14]), false)])
    func theStatusOfAMendedConfigurationIsSettled(invalid: Set<Int>, isSettled: Bool) async throws {
        let world = MergeWorld(invalid: invalid)
        try await world.open(14, passed: true)
        let failed = CommitStatus(context: "prow-config", state: .failure, description: "wrong")
        world.forge.change(14) { $0.headContexts.append(HeadContext(failed)) }
        await world.service().sync()
        let settled = world.forge.state.withLock { $0.statuses[14]?.contains(.validConfiguration) }
        #expect((settled ?? false) == isSettled)
        #expect(world.landed == (isSettled ? [14] : []))
    }

    @Test func jobsThatDependOnFilesAreAskedFor() async throws {
        let world = MergeWorld(jobs: [
            .sample("docs") {
                $0.alwaysRun = false
                $0.changes = RegexpChangeMatcher(runIfChanged: try? RegularExpression("^docs/"))
            }
        ])
        try await world.open(14)
        world.forge.state.withLock { $0.failing = ["changedFiles"] }
        let service = world.service()
        await service.sync()
        #expect(world.landed.isEmpty)
        world.forge.state.withLock { $0.failing = [] }
        await service.sync()
        #expect(world.landed == [14])
    }

    @Test func whatASearchDidNotFindAgainIsExplainedButNotMerged() async throws {
        let world = MergeWorld()
        try await world.open(14, passed: true)
        world.forge.push()
        let service = world.service()
        await service.sync()
        world.forge.state.withLock { $0.failing = ["search"] }
        try await world.finishAll()
        await service.sync()
        #expect(await service.snapshot.errors.count == 2)
        #expect(await service.snapshot.explanations[ThreadID(lantern, 14)] != nil)
        #expect(world.landed.isEmpty, "somebody may have put it on hold since")
        world.forge.state.withLock { $0.failing = [] }
        await service.sync()
        #expect(world.landed == [14])
    }

    @Test func aBranchThatCannotBeReadWaits() async throws {
        let world = MergeWorld()
        try await world.open(14, passed: true)
        world.forge.state.withLock { $0.failing = ["head"] }
        let service = world.service()
        await service.sync()
        #expect(world.landed.isEmpty)
        #expect(await service.snapshot.errors == ["reading the branch harbor/lantern:main: no answer"])
    }

    @Test func anExplanationIsAsFreshAsTheJobs() async throws {
        let world = MergeWorld()
        try await world.open(14, passed: true)
        world.forge.push()
        let service = world.service()
        await service.sync()
        let job = try #require(try await world.running().first)
        try await world.store.modify(job.name) {
            $0.status.state = .pending
            $0.status.pendingTime = noon
            return true
        }
        world.pass(41)
        let thread = ThreadID(lantern, 14)
        #expect(
            await service.explanation(of: thread)?.reasons.map(\.words) == ["Waiting for `unit` (running for 41 s)"]
        )
        #expect(await service.explanation(of: ThreadID(lantern, 99)) == nil)
    }

    @Test func aNewlyHeldPullRequestDoesNotMergeThoughTheSearchFindsIt() async throws {
        let world = MergeWorld()
        try await world.open(14, passed: true)
        world.forge.change(14) { $0.labels += ["do-not-merge/hold"] }
        await world.service().sync()
        #expect(world.landed.isEmpty)
    }
}
