public import ForgeModel

/// Commands that a person wrote in one text, for one handler.
public struct CommandEvent: Sendable, Hashable {
    /// The text that they stand in.
    public let text: TextEvent
    /// The handler's commands in it, in the order written; empty for a handler of every text that found none.
    public let invocations: [Invocation]
    /// All lines of the text that look like commands, of this handler or not.
    public let lines: [CommandLine]

    /// Makes an event.
    public init(text: TextEvent, invocations: [Invocation], lines: [CommandLine]) {
        self.text = text
        self.invocations = invocations
        self.lines = lines
    }

    /// The issue or pull request.
    public var thread: ThreadID { text.issue.id }
    /// Who wrote it.
    public var author: Login { text.author.login }

    /// The text without its fenced code blocks and HTML comments, its lines ended by LF.
    public var visibleText: String { Prose(text.body).text }
}
