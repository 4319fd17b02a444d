/// A configuration that decodes but makes no sense.
public struct ConfigurationError: Error, Hashable, CustomStringConvertible {
    /// What is wrong and what would be right, in one sentence.
    public let message: String

    /// Makes an error.
    public init(_ message: String) {
        self.message = message
    }

    /// The text.
    public var description: String { message }
}
