/// A line of a text that begins with a slash and a word: perhaps a command.
public struct CommandLine: Sendable, Hashable {
    /// The word behind the slash, as written.
    public let word: String
    /// The rest of the line, trimmed of white space.
    public let arguments: String
    /// The whole line, without its end.
    public let text: String
    /// Which line of the text it is, from 1.
    public let number: Int

    /// Makes a line.
    public init(word: String, arguments: String, text: String, number: Int) {
        self.word = word
        self.arguments = arguments
        self.text = text
        self.number = number
    }

    /// How many lines of one text are read as commands; what follows is not.
    public static let limit = 200

    /// Finds the command lines of a text.
    ///
    /// The slash must be the first character of its line, and a letter must follow. Lines in fenced code blocks and in
    /// HTML comments, which nobody sees as prose, are passed over; quoted lines do not begin with a slash. Lines
    /// may end with CR LF.
    public static func lines(of text: String) -> [CommandLine] {
        guard mayHoldCommand(text) else { return [] }
        return Array(Prose(text).lines.lazy.compactMap { CommandLine($0) }.prefix(limit))
    }

    private init?(_ line: Prose.Line) {
        guard line.bytes.first == .slash else { return nil }
        let scalars = String(decoding: line.bytes, as: UTF8.self).unicodeScalars[...]
        let word = scalars.dropFirst().prefix { !$0.properties.isWhitespace }
        guard let first = word.first, first.properties.isAlphabetic else { return nil }
        self.init(
            word: String(word),
            arguments: scalars[word.endIndex...].trimmingWhitespace(),
            text: scalars.trimmingWhitespace(),
            number: line.number
        )
    }

    /// A cheap look that settles most texts: is there a slash at the start of any line?
    private static func mayHoldCommand(_ text: String) -> Bool {
        var atStart = true
        for byte in text.utf8 {
            if atStart && byte == .slash { return true }
            atStart = byte == .lineFeed || byte == .carriageReturn
        }
        return false
    }
}

extension Substring.UnicodeScalarView {
    fileprivate func trimmingWhitespace() -> String {
        guard let first = firstIndex(where: { !$0.properties.isWhitespace }),
            let last = lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
