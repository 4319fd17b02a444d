import Synchronization

/// Bounds how many deliveries are under way to one endpoint, so that one that hangs does not take all workers.
final class ForwardSlots: Sendable {
    private let limit: Int
    private let taken = Mutex<[String: Int]>([:])

    init(limit: Int) {
        self.limit = limit
    }

    /// Takes a slot. Give it back with ``leave(_:)``.
    ///
    /// - Returns: Whether there was one.
    func enter(_ endpoint: String) -> Bool {
        taken.withLock { taken in
            guard taken[endpoint, default: 0] < limit else { return false }
            taken[endpoint, default: 0] += 1
            return true
        }
    }

    /// Gives a slot back.
    func leave(_ endpoint: String) {
        taken.withLock { taken in
            let left = taken[endpoint, default: 0] - 1
            taken[endpoint] = left > 0 ? left : nil
        }
    }
}
