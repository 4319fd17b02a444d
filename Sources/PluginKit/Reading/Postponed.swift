/// What a handler throws when the forge cannot answer yet: the delivery is handled again after a while.
///
/// It is no failure. What other handlers did for the delivery is not done again.
public struct Postponed: Error, Hashable, CustomStringConvertible {
    /// How long to wait.
    public let delay: Duration
    /// What is waited for, for the log.
    public let reason: String

    /// Asks for another try later.
    public init(by delay: Duration, until reason: String) {
        self.delay = delay
        self.reason = reason
    }

    /// The reason.
    public var description: String { "postponed by \(delay) until \(reason)" }
}
