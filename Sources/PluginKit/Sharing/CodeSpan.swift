/// A [code span](https://spec.commonmark.org/0.31.2/#code-spans) of Markdown, for texts that people chose: nothing in it
/// is a mention, a link or other markup.
public enum CodeSpan {
    /// A text as a code span: on one line, without backticks, and cut where it is longer than a limit in scalars.
    public static func of(_ text: some StringProtocol, limit: Int = 200) -> String {
        var shown = String.UnicodeScalarView()
        // Scalars, since a mark that combines with a backtick makes another character of it.
        for scalar in text.unicodeScalars.prefix(limit) {
            shown.append(scalar == "`" ? "'" : Character(scalar).isNewline ? " " : scalar)
        }
        let cut = text.unicodeScalars.dropFirst(limit).isEmpty ? "" : "…"
        return shown.allSatisfy(\.properties.isWhitespace) ? "` `" : "`\(String(shown))\(cut)`"
    }
}
