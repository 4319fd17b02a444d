import ForgeModel
import Foundation
import JobModel
import Synchronization
import TestSupport
import Testing

@testable import Merging

@Suite(.timeLimit(.minutes(10))) struct MergeServiceFaultTests {
    private let world = MergeWorld()
    private let pool = PoolID(lantern, branch: "main")

    private func fault(_ faults: FakeMergeForge.Fault...) { world.forge.state.withLock { $0.mergeFaults = faults } }

    @Test func aBaseThatMovesDuringTheMergeStopsThePool() async throws {
        try await world.open(14, passed: true)
        try await world.open(15, passed: true)
        fault(.baseMoves)
        await world.service().sync()
        #expect(world.landed == [14])

        let restarted = world.service()
        await restarted.sync()
        try await world.finishAll()
        await restarted.sync()
        #expect(world.landed == [14])
        #expect(await restarted.snapshot.pools.first?.halt?.thread == ThreadID(lantern, 14))
        #expect(await restarted.snapshot.explanations[ThreadID(lantern, 15)]?.verdict == .stopped)
        let words = "Not mergeable. Merging is stopped: #14 landed as b3zzzzz with another tree than the tested one."
        #expect(world.forge.state.withLock { $0.statuses[15]?.last?.description } == words)

        #expect(await restarted.resume(pool))
        #expect(await !restarted.resume(pool))
        await restarted.sync()
        try await world.finishAll()
        await restarted.sync()
        #expect(world.landed == [14, 15])
        #expect(await restarted.snapshot.history.map(\.action) == [.merge, .trigger, .resume, .halt, .merge])
    }

    @Test func aBaseThatMovedBeforeTheMergeIsSeenInTime() async throws {
        try await world.open(14, passed: true)
        let service = world.service()
        await service.sync()
        #expect(world.landed == [14])
        try await world.open(15, passed: true)
        world.forge.push()
        await service.sync()
        #expect(world.landed == [14])
        #expect(try await world.running().count == 1)
    }

    @Test func aMergeThatLandedUnheardIsRecognised() async throws {
        try await world.open(14, passed: true)
        fault(.landsSilently)
        await world.service().sync()
        let restarted = world.service()
        await restarted.sync()
        #expect(world.forge.state.withLock { $0.mergeCalls } == 1)
        let note = await restarted.snapshot.history.first?.note
        #expect(note == "Landed as b2zzzzz. The tree that landed is the tree that was tested.")
    }

    @Test func aMergeThatLandedUnheardUnderOthersIsRecognised() async throws {
        try await world.open(14, passed: true)
        fault(.landsSilently)
        await world.service().sync()
        world.forge.push()
        let restarted = world.service()
        await restarted.sync()
        #expect(await restarted.snapshot.history.first?.note.hasPrefix("Landed while the bot was away.") == true)
    }

    @Test func aMergeThatWasNotHeardIsAskedForAgain() async throws {
        try await world.open(14, passed: true)
        fault(.isUnreachable)
        let service = world.service()
        await service.sync()
        #expect(world.landed.isEmpty)
        await service.sync()
        #expect(world.landed == [14])
    }

    @Test func aTreeThatCannotBeReadHoldsThePoolUntilItCan() async throws {
        try await world.open(14, passed: true)
        world.forge.state.withLock { $0.failing = ["tree"] }
        let service = world.service()
        await service.sync()
        try await world.open(15, passed: true)
        await service.sync()
        #expect(world.landed == [14])
        #expect(await service.snapshot.history.isEmpty)
        world.forge.state.withLock { $0.failing = [] }
        await service.sync()
        #expect(world.landed == [14, 15])
        #expect(await service.snapshot.history.map(\.targets.first?.number) == [15, 14])
    }

    @Test func aRefusalLetsOthersGoFirst() async throws {
        try await world.open(14, passed: true)
        try await world.open(15, passed: true)
        let answer = "At least 1 approving review is required."
        fault(.refuses(.unmergeable(answer)))
        let service = world.service()
        await service.sync()
        #expect(await service.snapshot.history.first?.note == answer)
        await service.sync()
        #expect(world.landed == [15])
        await service.sync()
        try await world.finishAll()
        await service.sync()
        #expect(world.landed == [15, 14], "the base moved, so it is tested and asked for again")
    }

    @Test func aRefusalIsForgottenAfterAWhile() async throws {
        try await world.open(14, passed: true)
        fault(.refuses(.unmergeable("Required status check is expected.")))
        let service = world.service()
        await service.sync()
        await service.sync()
        #expect(world.forge.state.withLock { $0.mergeCalls } == 1)
        let status = world.forge.state.withLock { $0.statuses[14]?.last?.description }
        #expect(status == "Not mergeable. GitHub refuses to merge: Required status check is expected.")
        world.pass(601)
        await service.sync()
        #expect(world.landed == [14])
    }

    @Test func aBaseThatOnlySeemedToMoveIsTriedAgain() async throws {
        try await world.open(14, passed: true)
        fault(.refuses(.baseModified), .refuses(.baseModified))
        let service = world.service()
        async let pass: Void = service.sync()
        #expect(await world.clock.skipNextPause() == .seconds(4))
        #expect(await world.clock.skipNextPause() == .seconds(8))
        await pass
        #expect(world.landed == [14])
    }

    @Test func aBaseThatDidMoveIsTestedFirst() async throws {
        try await world.open(14, passed: true)
        fault(.baseMoved)
        let service = world.service()
        async let pass: Void = service.sync()
        await world.clock.skipNextPause()
        await pass
        #expect(world.landed.isEmpty)
        await service.sync()
        #expect(try await world.running().count == 1)
    }

    @Test func nothingMergesWhileTheMemoryIsBroken() async throws {
        try await world.open(14, passed: true)
        let service = world.service()
        world.memory.isBroken = true
        await service.sync()
        #expect(world.landed.isEmpty)
        #expect(await service.snapshot.errors.count == 1)
        world.memory.isBroken = false
        await service.sync()
        #expect(world.landed == [14])
    }

    @Test func nothingMergesThatCannotBeRemembered() async throws {
        let service = world.service()
        await service.sync()
        try await world.open(14, passed: true)
        world.memory.isBroken = true
        await service.sync()
        #expect(world.landed.isEmpty)
    }

    @Test func aStatusThatCannotBeSetPutsOffTheMerge() async throws {
        try await world.open(14, passed: true)
        world.forge.state.withLock { $0.failing = ["setStatus"] }
        let service = world.service()
        await service.sync()
        #expect(world.landed.isEmpty)
        world.forge.state.withLock { $0.failing = [] }
        await service.sync()
        #expect(world.landed == [14])
    }
}
