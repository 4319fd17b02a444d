public import Foundation

/// What the delivery log keeps. Deliveries that are not finished are always kept.
public struct DeliveryRetention: Hashable, Sendable {
    /// Payloads of handled deliveries that came before this are dropped; those that were given up keep theirs.
    public var payloadsFrom: Date
    /// Finished deliveries that came before this are removed.
    public var deliveriesFrom: Date
    /// How many deliveries are kept at most; the oldest finished ones go first.
    public var count: Int

    /// A retention with its bounds.
    public init(payloadsFrom: Date, deliveriesFrom: Date, count: Int) {
        self.payloadsFrom = payloadsFrom
        self.deliveriesFrom = deliveriesFrom
        self.count = count
    }
}
