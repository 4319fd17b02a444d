/// Something that the person who runs the command can mend: one line that says what is wrong and what to do.
public struct UserError: Error, Hashable, CustomStringConvertible {
    /// The line.
    public let message: String

    /// Makes an error.
    public init(_ message: String) {
        self.message = message
    }

    /// The message.
    public var description: String { message }
}
