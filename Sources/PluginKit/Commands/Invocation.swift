/// A command as somebody used it.
public struct Invocation: Sendable, Hashable {
    /// Which of the command's words was used, in the command's own spelling.
    public let word: String
    /// What followed on the line, trimmed.
    public let arguments: String
    /// The line as written.
    public let line: CommandLine

    /// Makes an invocation.
    public init(word: String, arguments: String, line: CommandLine) {
        self.word = word
        self.arguments = arguments
        self.line = line
    }

    /// The arguments, split at white space.
    public var list: [Substring] { arguments.split(whereSeparator: \.isWhitespace) }
}
