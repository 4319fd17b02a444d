import Synchronization

/// A number that only grows, and that tasks can wait on to pass a value: a version, the length of a file.
public final class Watermark: Sendable {
    private struct State {
        var value: Int64
        var nextWaiter: UInt64 = 0
        var waiters: [UInt64: Waiter] = [:]
    }

    private struct Waiter {
        let value: Int64
        let continuation: CheckedContinuation<Void, Never>
    }

    private let state: Mutex<State>

    /// A mark at a value.
    public init(_ value: Int64 = 0) {
        state = Mutex(State(value: value))
    }

    /// The value now.
    public var value: Int64 {
        state.withLock { $0.value }
    }

    /// Raises the mark and wakes who waited for it; a value that is not higher changes nothing.
    public func raise(to value: Int64) {
        let passed = state.withLock { state -> [Waiter] in
            guard value > state.value else { return [] }
            state.value = value
            let passed = state.waiters.filter { $0.value.value < value }
            for id in passed.keys {
                state.waiters[id] = nil
            }
            return Array(passed.values)
        }
        for waiter in passed {
            waiter.continuation.resume()
        }
    }

    /// Waits until the mark is above a value, or the task is cancelled.
    public func passes(_ value: Int64) async {
        let id = state.withLock { state in
            state.nextWaiter += 1
            return state.nextWaiter
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let waits = state.withLock { state in
                    guard state.value <= value, !Task.isCancelled else { return false }
                    state.waiters[id] = Waiter(value: value, continuation: continuation)
                    return true
                }
                if !waits {
                    continuation.resume()
                }
            }
        } onCancel: {
            state.withLock { $0.waiters.removeValue(forKey: id) }?.continuation.resume()
        }
    }
}
