/// Says to the person who pressed a button why nothing was done.
public struct DashboardRefusal: Error, Sendable, Hashable {
    /// What is wrong and what would be accepted, in a sentence or two.
    public let message: String

    /// Wraps a message.
    public init(_ message: String) {
        self.message = message
    }
}
