import GitProcess
import Synchronization
import Testing

@Suite(.timeLimit(.minutes(10))) struct TurnsTests {
    private final class Inside: Sendable {
        let count = Atomic(0)
    }

    @Test func `one at a time for a key`() async throws {
        let turns = Turns<Int>()
        let inside = Inside()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<50 {
                group.addTask {
                    try await turns.take(1) {
                        #expect(inside.count.add(1, ordering: .relaxed).newValue == 1)
                        await Task.yield()
                        inside.count.subtract(1, ordering: .relaxed)
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    @Test func `who is cancelled does not wait, and others get their turn`() async throws {
        let turns = Turns<Int>()
        let (gate, open) = AsyncStream.makeStream(of: Void.self)
        let (taken, tell) = AsyncStream.makeStream(of: Void.self)
        let first = Task {
            try await turns.take(1) {
                tell.yield()
                for await _ in gate {}
            }
        }
        for await _ in taken { break }
        let second = Task { try await turns.take(1) {} }
        let third = Task { try await turns.take(1) { 3 } }
        second.cancel()
        await #expect(throws: CancellationError.self) { try await second.value }
        open.finish()
        try await first.value
        #expect(try await third.value == 3)
    }
}
