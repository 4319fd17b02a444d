import Synchronization

/// Tells open pages that something changed.
///
/// Publishing never waits: what a subscriber has not yet taken is kept once for each topic, so that a slow reader
/// costs no more memory than the topics it asked for.
public final class LiveStream: Sendable {
    private struct State {
        var mailboxes: [Int: LiveMailbox] = [:]
        var nextID = 0
        var isFinished = false
    }

    private let state = Mutex(State())

    /// A stream without subscribers.
    public init() {}

    /// Tells everybody who asked for a topic that it changed.
    public func publish(_ topic: LiveTopic) {
        let mailboxes = state.withLock { state in
            state.mailboxes.values.filter { $0.topics.contains(topic) }
        }
        for mailbox in mailboxes { mailbox.post(topic) }
    }

    /// Listens to some topics, from now on until ``LiveSubscription/cancel()``, the end of the iterating task, or
    /// ``finish()``.
    public func subscribe(to topics: Set<LiveTopic>) -> LiveSubscription {
        let (wakes, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        let mailbox = LiveMailbox(topics: topics, wakes: continuation)
        let id = state.withLock { state -> Int? in
            if state.isFinished { return nil }
            state.nextID += 1
            state.mailboxes[state.nextID] = mailbox
            return state.nextID
        }
        guard let id else {
            mailbox.close()
            return LiveSubscription(mailbox: mailbox, wakes: wakes)
        }
        continuation.onTermination = { [weak self] _ in
            self?.state.withLock { _ = $0.mailboxes.removeValue(forKey: id) }
        }
        return LiveSubscription(mailbox: mailbox, wakes: wakes)
    }

    /// Ends all subscriptions, and those that are asked for later: the server shuts down.
    public func finish() {
        let mailboxes = state.withLock { state in
            state.isFinished = true
            return Array(state.mailboxes.values)
        }
        for mailbox in mailboxes { mailbox.close() }
    }

    /// How many subscriptions there are.
    public var subscriptionCount: Int { state.withLock { $0.mailboxes.count } }
}
