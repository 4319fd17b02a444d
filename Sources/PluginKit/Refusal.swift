/// A no to the person who asked, with the reason and what would be accepted instead.
///
/// A handler throws it; the host answers the person with it. Any other error that a handler throws is a fault: it
/// goes to the operator, and the person's comment is tried again.
public struct Refusal: Error, Hashable, CustomStringConvertible {
    /// The answer, in Markdown, without greeting.
    public let message: String

    /// Makes a refusal.
    public init(_ message: String) {
        self.message = message
    }

    /// The text.
    public var description: String { message }
}
