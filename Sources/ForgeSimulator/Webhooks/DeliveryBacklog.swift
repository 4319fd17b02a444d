import Synchronization

/// Counts the deliveries that are on their way, for those who wait until there are none.
final class DeliveryBacklog: Sendable {
    private struct Counts {
        var open = 0
        var waiters: [CheckedContinuation<Void, Never>] = []
    }

    private let counts = Mutex(Counts())

    func add() {
        counts.withLock { $0.open += 1 }
    }

    func remove() {
        let waiters = counts.withLock { counts in
            counts.open -= 1
            guard counts.open == 0 else { return [CheckedContinuation<Void, Never>]() }
            defer { counts.waiters = [] }
            return counts.waiters
        }
        for waiter in waiters { waiter.resume() }
    }

    /// Returns once nothing is on its way.
    func empty() async {
        await withCheckedContinuation { continuation in
            let isEmpty = counts.withLock { counts in
                if counts.open > 0 { counts.waiters.append(continuation) }
                return counts.open == 0
            }
            if isEmpty { continuation.resume() }
        }
    }
}
