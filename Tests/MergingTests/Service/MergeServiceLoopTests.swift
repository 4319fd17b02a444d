import ForgeModel
import JobEngine
import JobModel
import JobStoreTesting
import Settings
import Synchronization
import TestSupport
import Testing

@testable import Merging

@Suite(.timeLimit(.minutes(10))) struct MergeServiceLoopTests {
    private let passes: AsyncStream<Int>
    private let world: MergeWorld

    /// A world in which each landing is told.
    init() {
        let (stream, told) = AsyncStream.makeStream(of: Int.self)
        passes = stream
        world = MergeWorld(tide: .sample { $0.syncPeriod = .hours(1) }) { pull, _, _ in told.yield(pull.number) }
    }

    private func nextLanding() async -> Int? {
        var iterator = passes.makeAsyncIterator()
        return await iterator.next()
    }

    @Test func aPassIsMadeAtOnceAndThenEachPeriod() async throws {
        try await world.open(14, passed: true)
        let service = world.service()
        let running = Task { await service.run() }
        #expect(
            Set([await world.clock.nextPause(), await world.clock.nextPause()]) == [.seconds(3600), .milliseconds(500)]
        )
        world.clock.advance(by: .milliseconds(500))
        #expect(await nextLanding() == 14)
        // The landing asks for another pass.
        #expect(await world.clock.nextPause() == .milliseconds(500))
        running.cancel()
        await running.value
    }

    @Test func theEndOfAJobAndANudgeAskForAPass() async throws {
        try await world.open(14, passed: true)
        world.forge.push()
        let store = ObservedJobStore(world.store)
        let service = world.service(store: store)
        let running = Task { await service.run() }
        await store.isWatched()
        #expect(
            Set([await world.clock.nextPause(), await world.clock.nextPause()]) == [.seconds(3600), .milliseconds(500)]
        )
        world.clock.advance(by: .milliseconds(500))
        var job: ProwJob?
        for try await change in world.store.watch(from: nil) {
            if case .stored(let stored) = change, stored.isCreatedByTide {
                job = stored
                break
            }
        }
        await service.sync()
        try await world.finish(try #require(job), .success)
        #expect(await world.clock.nextPause() == .milliseconds(500))
        await service.nudge()
        world.clock.advance(by: .milliseconds(500))
        #expect(await nextLanding() == 14)
        running.cancel()
        await running.value
    }
}
