import Synchronization

/// A clock that moves when a test says so.
final class ManualClock: Clock {
    struct Instant: InstantProtocol {
        var offset: Duration

        func advanced(by duration: Duration) -> Instant { Instant(offset: offset + duration) }
        func duration(to other: Instant) -> Duration { other.offset - offset }
        static func < (one: Instant, other: Instant) -> Bool { one.offset < other.offset }
    }

    private struct Sleeper {
        let deadline: Instant
        let continuation: CheckedContinuation<Void, any Error>
    }

    private struct State {
        var now = Instant(offset: .zero)
        var sleepers: [Int: Sleeper] = [:]
        var nextSleeper = 0
        var awaited: [(offset: Duration, continuation: CheckedContinuation<Void, Never>)] = []
    }

    private let state = Mutex(State())

    var now: Instant { state.withLock { $0.now } }
    var minimumResolution: Duration { .zero }

    func sleep(until deadline: Instant, tolerance: Duration?) async throws {
        let id = state.withLock { state in
            state.nextSleeper += 1
            return state.nextSleeper
        }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let watchers = state.withLock { state -> [CheckedContinuation<Void, Never>] in
                    guard !Task.isCancelled, deadline > state.now else {
                        continuation.resume(with: Task.isCancelled ? .failure(CancellationError()) : .success(()))
                        return []
                    }
                    state.sleepers[id] = Sleeper(deadline: deadline, continuation: continuation)
                    let watchers = state.awaited.filter { $0.offset == deadline.offset }
                    state.awaited.removeAll { $0.offset == deadline.offset }
                    return watchers.map(\.continuation)
                }
                watchers.forEach { $0.resume() }
            }
        } onCancel: {
            state.withLock { $0.sleepers.removeValue(forKey: id) }?.continuation.resume(throwing: CancellationError())
        }
    }

    /// Moves on, and wakes those whose time has come.
    func advance(by duration: Duration) {
        let woken = state.withLock { state in
            state.now = state.now.advanced(by: duration)
            let due = state.sleepers.filter { $0.value.deadline <= state.now }
            due.keys.forEach { state.sleepers[$0] = nil }
            return due.values.map(\.continuation)
        }
        woken.forEach { $0.resume() }
    }
}

extension ManualClock {
    /// Returns once a task sleeps until this long after the clock's start.
    func sleeps(until offset: Duration) async {
        await withCheckedContinuation { continuation in
            let sleeps = state.withLock { state in
                let sleeps = state.sleepers.values.contains { $0.deadline.offset == offset }
                if !sleeps { state.awaited.append((offset, continuation)) }
                return sleeps
            }
            if sleeps { continuation.resume() }
        }
    }
}
