/// A [code span](https://spec.commonmark.org/0.31.2/#code-spans) of Markdown, for texts that people chose: nothing in it
/// is a mention, a link or other markup.
public enum CodeSpan {
    /// A text as a code span: on one line, without backticks, and cut where it is longer than a limit in characters.
    public static func of(_ text: some StringProtocol, limit: Int = 200) -> String {
        let plain = text.prefix(limit).map { $0 == "`" ? "'" : $0.isNewline ? " " : $0 }
        let cut = text.dropFirst(limit).isEmpty ? "" : "…"
        return plain.allSatisfy(\.isWhitespace) ? "` `" : "`\(String(plain))\(cut)`"
    }
}
