import Synchronization
import Testing

@testable import InRepoConfig

@Suite(.timeLimit(.minutes(10))) struct CoalescingCacheTests {
    private struct Fault: Error {}

    private final class Loads: Sendable {
        let count = Mutex(0)
    }

    @Test func thoseWhoAskAtTheSameTimeShareOneLoad() async throws {
        let cache = CoalescingCache<String, Int>(capacity: 10) { _ in 1 }
        let loads = Loads()
        let (gate, opening) = AsyncStream.makeStream(of: Void.self)
        let (asked, asking) = AsyncStream.makeStream(of: Void.self)
        try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    try await cache.value(for: "a") {
                        loads.count.withLock { $0 += 1 }
                        asking.yield()
                        for await _ in gate {}
                        return 7
                    }
                }
            }
            for await _ in asked.prefix(1) {}
            opening.finish()
            for try await value in group { #expect(value == 7) }
        }
        #expect(loads.count.withLock { $0 } == 1)
        #expect(try await cache.answer(for: "a") { 8 }.isHit)
    }

    @Test func aLoadThatFailedIsTriedAgain() async throws {
        let cache = CoalescingCache<String, Int>(capacity: 10) { _ in 1 }
        await #expect(throws: Fault.self) { try await cache.value(for: "a") { throw Fault() } }
        let answer = try await cache.answer(for: "a") { 7 }
        #expect(answer.value == 7)
        #expect(!answer.isHit)
        #expect(answer.count == 1)
    }
}
