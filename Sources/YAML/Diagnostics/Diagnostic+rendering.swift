extension Diagnostic {
    /// The description with the code, the line of `source` that it speaks of, and a caret below the column.
    ///
    /// Only the first is given when `source` is nil or has no such line.
    /// - Parameter style: Whether a terminal that knows colours shows it.
    public func rendered(in source: SourceText?, style: DiagnosticStyle = .plain) -> String {
        let start = style.bold("\(location):")
        let label = style.label(severity)
        let end = SourceText.shown(hint.map { "\(message); \($0)" } ?? message)
        let first = "\(start) \(label) \(style.bold(end)) \(style.faint("[\(code)]"))"
        guard let (text, margin) = source?.excerpt(line: line, column: column) else { return first }
        return "\(first)\n\(text)\n\(margin)\(style.caret("^"))"
    }

    /// The same for the text of the file.
    public func rendered(source: String) -> String {
        rendered(in: SourceText(source))
    }
}
