/// One declaration of a command: the parser, the permission check, `/help` and the dashboard all derive from it.
public struct Command: Sendable {
    /// The words that call it, without the slash, the usual one first.
    public let words: [String]
    /// What may follow the word.
    public let arguments: Arguments
    /// Whether `/Kind` is not `/kind`.
    public let isCaseSensitive: Bool
    /// Where it works; elsewhere it is not a command.
    public let places: Places
    /// Who may use it.
    public let audience: Audience
    /// Its grammar for people: `/hold [cancel]`.
    public let usage: String
    /// What it does, in one sentence.
    public let summary: String
    /// Comments that use it, each of which has an effect.
    public let examples: [String]

    /// Declares a command.
    public init(
        _ word: String,
        aliases: [String] = [],
        arguments: Arguments = .none,
        isCaseSensitive: Bool = false,
        places: Places = .everywhere,
        audience: Audience = .anyone,
        usage: String? = nil,
        summary: String,
        examples: [String]
    ) {
        self.words = [word] + aliases
        self.arguments = arguments
        self.isCaseSensitive = isCaseSensitive
        self.places = places
        self.audience = audience
        self.usage = usage ?? "/\(word)"
        self.summary = summary
        self.examples = examples
    }

    /// The usual word.
    public var name: String { words.first ?? "" }

    /// Reads a line as this command; nil when it is another one.
    public func invocation(of line: CommandLine) -> Invocation? {
        let word = isCaseSensitive ? line.word : line.word.lowercased()
        guard words.contains(word), arguments.accept(line.arguments) else { return nil }
        return Invocation(word: word, arguments: line.arguments, line: line)
    }
}
