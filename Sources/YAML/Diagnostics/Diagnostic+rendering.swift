extension Diagnostic {
    /// The description, followed by the line of `source` that it speaks of and a caret below the column.
    ///
    /// Only the description is given when `source` has no such line.
    public func rendered(source: String) -> String {
        // By scalar: to `Character`, CR LF is one line break of its own.
        let lines = source.unicodeScalars.split(separator: "\n", maxSplits: line, omittingEmptySubsequences: false)
        guard line >= 1, line <= lines.count else { return description }
        let text = lines[line - 1].filter { $0 != "\r" }
        // Tabs are kept in the margin so that the caret lands below its character however wide a tab is.
        let margin = text.prefix(max(0, column - 1)).map { $0 == "\t" ? "\t" : " " }.joined()
        return "\(description)\n\(String(String.UnicodeScalarView(text)))\n\(margin)^"
    }
}
