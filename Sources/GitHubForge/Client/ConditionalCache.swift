import NIOHTTP1
import Synchronization

/// Remembers answers with their `ETag`, so that asking again costs nothing of the rate limit while they stand.
///
/// Bounded: the oldest answers go first.
final class ConditionalCache: Sendable {
    struct Entry: Sendable {
        let tag: String
        let response: APIResponse
    }

    private struct State: Sendable {
        var entries: [String: Entry] = [:]
        var order: [String] = []
        var bytes = 0
    }

    private let state = Mutex(State())
    private let capacity: Int

    init(capacity: Int = 8 << 20) {
        self.capacity = capacity
    }

    subscript(key: String) -> Entry? { state.withLock { $0.entries[key] } }

    func store(_ response: APIResponse, for key: String) {
        guard let tag = response.headers.first(name: "etag"), response.body.count <= capacity / 8 else { return }
        state.withLock { state in
            if let old = state.entries[key] {
                state.bytes -= old.response.body.count
            } else {
                state.order.append(key)
            }
            state.entries[key] = Entry(tag: tag, response: response)
            state.bytes += response.body.count
            while state.bytes > capacity, !state.order.isEmpty {
                let oldest = state.order.removeFirst()
                state.bytes -= state.entries.removeValue(forKey: oldest)?.response.body.count ?? 0
            }
        }
    }
}
