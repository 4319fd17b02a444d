public import Foundation

/// What came of an attempt to handle a delivery.
public struct DeliveryOutcome: Hashable, Sendable {
    /// The state after the attempt.
    public var state: DeliveryState
    /// What was done in this attempt, in its order.
    public var actions: [DeliveryAction]
    /// The steps that are over, those of earlier attempts included; not told of a delivery that is done.
    public var steps: [DeliveryStep]
    /// When the attempt was over.
    public var finishedAt: Date
    /// When to try again, for ``DeliveryState/failed`` and ``DeliveryState/pending``.
    public var nextAttemptAt: Date?
    /// Why the attempt failed, or what is waited for; nil when it is done.
    public var error: String?

    /// The outcome of an attempt.
    public init(
        _ state: DeliveryState,
        actions: [DeliveryAction] = [],
        steps: [DeliveryStep] = [],
        finishedAt: Date,
        nextAttemptAt: Date? = nil,
        error: String? = nil
    ) {
        self.state = state
        self.actions = actions
        self.steps = steps
        self.finishedAt = finishedAt
        self.nextAttemptAt = nextAttemptAt
        self.error = error
    }
}
