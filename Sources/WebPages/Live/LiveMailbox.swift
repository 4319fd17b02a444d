import Synchronization

/// What one subscriber has not taken yet: each topic once, in the order of arrival.
final class LiveMailbox: Sendable {
    let topics: Set<LiveTopic>
    private let wakes: AsyncStream<Void>.Continuation
    private let pending = Mutex<[LiveTopic]>([])

    init(topics: Set<LiveTopic>, wakes: AsyncStream<Void>.Continuation) {
        self.topics = topics
        self.wakes = wakes
    }

    func post(_ topic: LiveTopic) {
        pending.withLock { pending in
            if !pending.contains(topic) { pending.append(topic) }
        }
        wakes.yield()
    }

    func take() -> LiveTopic? {
        pending.withLock { $0.isEmpty ? nil : $0.removeFirst() }
    }

    func close() {
        wakes.finish()
    }
}
