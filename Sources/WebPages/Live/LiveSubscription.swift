/// The topics that changed, as one subscriber hears of them. Iterate it once.
public struct LiveSubscription: AsyncSequence, Sendable {
    let mailbox: LiveMailbox
    let wakes: AsyncStream<Void>

    /// Takes topics until the subscription ends.
    public struct AsyncIterator: AsyncIteratorProtocol {
        let mailbox: LiveMailbox
        var wakes: AsyncStream<Void>.AsyncIterator

        /// The next topic that changed; nil when the subscription is over.
        public mutating func next() async -> LiveTopic? {
            repeat {
                if let topic = mailbox.take() { return topic }
            } while await wakes.next() != nil
            return nil
        }
    }

    /// The one iterator.
    public func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(mailbox: mailbox, wakes: wakes.makeAsyncIterator())
    }

    /// Ends the subscription.
    public func cancel() {
        mailbox.close()
    }
}
