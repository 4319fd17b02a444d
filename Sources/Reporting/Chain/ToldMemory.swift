import Synchronization

/// What was told since the bot started, by id: for services that cannot tell a repetition themselves. Bounded.
final class ToldMemory: Sendable {
    private static let limit = 10_000

    private let ids = Mutex<Set<String>>([])

    /// Whether this was told.
    func contains(_ id: String) -> Bool {
        ids.withLock { $0.contains(id) }
    }

    /// Notes that this was told.
    func insert(_ id: String) {
        ids.withLock { ids in
            if ids.count >= Self.limit { ids.removeAll() }
            ids.insert(id)
        }
    }
}
