import DequeModule
import NIOHTTP1
import Synchronization

/// Remembers answers with their `ETag`, so that asking again costs nothing of the rate limit while they stand.
///
/// Bounded: the oldest answers go first.
final class ConditionalCache: Sendable {
    struct Entry: Sendable {
        let tag: String
        let response: APIResponse
        /// About what it holds in memory, in bytes.
        let size: Int
    }

    private struct State: Sendable {
        var entries: [String: Entry] = [:]
        var order: Deque<String> = []
        var bytes = 0
    }

    private let state = Mutex(State())
    private let capacity: Int

    init(capacity: Int = 8 << 20) {
        self.capacity = capacity
    }

    subscript(key: String) -> Entry? { state.withLock { $0.entries[key] } }

    func store(_ response: APIResponse, for key: String) {
        guard let tag = response.headers.first(name: "etag") else { return }
        let size = response.headers.reduce(response.body.count + key.utf8.count + Self.overhead) {
            $0 + $1.name.utf8.count + $1.value.utf8.count
        }
        guard size <= capacity / 8 else { return }
        state.withLock { state in
            if let old = state.entries[key] {
                state.bytes -= old.size
            } else {
                state.order.append(key)
            }
            state.entries[key] = Entry(tag: tag, response: response, size: size)
            state.bytes += size
            while state.bytes > capacity, let oldest = state.order.popFirst() {
                state.bytes -= state.entries.removeValue(forKey: oldest)?.size ?? 0
            }
        }
    }

    /// What an entry takes beside its texts.
    private static let overhead = 256
}
