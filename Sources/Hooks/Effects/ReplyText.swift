import ForgeModel

/// The layout of what the bot answers: the answer, and folded below it what it answers and who speaks.
enum ReplyText {
    static let aboutBot = """
        I am a bot. Instructions for interacting with me by comments are on the bot's command page, and its \
        administrators can say why I did what I did.
        """

    /// An answer to a text that a person wrote, with the text quoted.
    static func reply(_ message: String, to text: TextEvent) -> String {
        // GitHub's own pages send CRLF, which is one character to Swift.
        let quoted = text.body.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .map { ">\($0)" }.joined(separator: "\n")
        return """
            @\(text.author.login): \(message)

            <details>

            In response to [this](\(text.url)):

            \(String(quoted.prefix(quoteLimit)))

            \(aboutBot)
            </details>
            """
    }

    /// GitHub takes comments of at most 65,536 characters.
    private static let quoteLimit = 30_000
}
