/// The text of a file as lines, to show the ones that findings speak of.
public struct SourceText: Sendable {
    private let lines: [Substring.UnicodeScalarView]

    /// Splits a text at its line feeds.
    public init(_ text: String) {
        // By scalar: to `Character`, CR LF is one line break of its own.
        lines = text[...].unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    }

    /// A line and a margin as wide as what stands before the column; nil when there is no such line.
    ///
    /// Of a long line only the part around the column is given. Control characters, which a terminal would obey,
    /// are replaced.
    func excerpt(line: Int, column: Int) -> (text: String, margin: String)? {
        guard lines.indices.contains(line - 1) else { return nil }
        let scalars = lines[line - 1].filter { $0 != "\r" }
        let before = max(0, column - 1)
        let start = before > Self.width - Self.context ? before - Self.context : 0
        let shown = scalars.dropFirst(start).prefix(Self.width).map(Self.shown)
        let isCutBefore = start > 0
        let isCutAfter = scalars.count > start + shown.count
        var text = String(String.UnicodeScalarView(shown))
        if isCutBefore { text = "…" + text }
        if isCutAfter { text += "…" }
        // Tabs are kept in the margin so that the caret lands below its character however wide a tab is.
        let margin = shown.prefix(before - start).map { $0 == "\t" ? "\t" : " " }.joined()
        return (text, (isCutBefore ? " " : "") + margin)
    }

    /// How much of a line is shown at most.
    private static let width = 160
    /// How much is shown before the column when a line is cut.
    private static let context = 60

    /// A text whose control characters are replaced.
    static func shown(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map(shown)))
    }

    private static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        scalar == "\t" || scalar.properties.generalCategory != .control ? scalar : "\u{fffd}"
    }
}
