/// A comment that would help, ready to copy.
public struct SuggestedCommand: Sendable, Hashable, Codable {
    /// The comment.
    public var command: String
    /// What it does.
    public var purpose: String

    /// Joins the parts.
    public init(command: String, purpose: String) {
        self.command = command
        self.purpose = purpose
    }
}
