import Foundation

/// A clock that moves when a test says so.
package final class ManualClock: Clock, @unchecked Sendable {
    package struct Instant: InstantProtocol {
        package var offset: Duration
        package func advanced(by duration: Duration) -> Instant { Instant(offset: offset + duration) }
        package func duration(to other: Instant) -> Duration { other.offset - offset }
        package static func < (one: Instant, other: Instant) -> Bool { one.offset < other.offset }
    }

    private struct Sleeper {
        var pause: Duration
        var deadline: Instant
        var wake: CheckedContinuation<Void, any Error>
    }

    private let lock = NSLock()
    private var time = Instant(offset: .zero)
    private var sleepers: [UUID: Sleeper] = [:]
    private var waiters: [(pause: Duration, wake: CheckedContinuation<Void, Never>)] = []
    private let (pauses, began) = AsyncStream.makeStream(of: Duration.self)

    package init() {}

    package var now: Instant { lock.withLock { time } }
    package var minimumResolution: Duration { .nanoseconds(1) }

    package func sleep(until deadline: Instant, tolerance: Duration?) async throws {
        let id = UUID()
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { wake in
                let pause = lock.withLock {
                    let pause = time.duration(to: deadline)
                    sleepers[id] = Sleeper(pause: pause, deadline: deadline, wake: wake)
                    return pause
                }
                if Task.isCancelled {
                    cancel(id)
                } else {
                    began.yield(pause)
                    tellWaiters(of: pause)
                }
            }
        } onCancel: {
            cancel(id)
        }
    }

    /// Waits until something sleeps that was not told before.
    ///
    /// - Returns: how long it wants to sleep.
    package func nextPause() async -> Duration {
        var iterator = pauses.makeAsyncIterator()
        return await iterator.next() ?? .zero
    }

    /// Waits until something sleeps, and moves the time by as much as it wants to.
    ///
    /// - Returns: how long it wanted to sleep.
    @discardableResult
    package func skipNextPause() async -> Duration {
        let pause = await nextPause()
        advance(by: pause)
        return pause
    }

    /// Waits until something sleeps for exactly this long.
    package func pauses(for pause: Duration) async {
        await withCheckedContinuation { wake in
            let pauses = lock.withLock {
                let pauses = sleepers.values.contains { $0.pause == pause }
                if !pauses { waiters.append((pause, wake)) }
                return pauses
            }
            if pauses { wake.resume() }
        }
    }

    /// Moves the time, and wakes all whose time has come.
    package func advance(by duration: Duration) {
        let woken = lock.withLock {
            time = time.advanced(by: duration)
            let due = sleepers.filter { $0.value.deadline <= time }
            for id in due.keys { sleepers[id] = nil }
            return due.values.map(\.wake)
        }
        for wake in woken { wake.resume() }
    }

    private func tellWaiters(of pause: Duration) {
        let told = lock.withLock {
            defer { waiters.removeAll { $0.pause == pause } }
            return waiters.filter { $0.pause == pause }.map(\.wake)
        }
        for wake in told { wake.resume() }
    }

    private func cancel(_ id: UUID) {
        lock.withLock { sleepers.removeValue(forKey: id) }?.wake.resume(throwing: CancellationError())
    }
}
