import WebPages

/// Writes lines of output as rows of a page.
struct LogMarkup: Sendable {
    /// What stands before the fragment in links to lines: the query that shows the same part of the output.
    var query = ""
    /// The line that is marked as the reason of a failure.
    var marked: LogCursor?

    func html(_ lines: some Sequence<LogLine>) -> HTML {
        HTML(markup: lines.map(row).joined())
    }

    private func row(_ line: LogLine) -> String {
        let anchor = line.anchor
        let style = line.cursor == marked ? " class=\"bad\"" : ""
        let link = HTML(escaping: "\(query)#\(anchor)").text
        let number = line.cursor.line.map(String.init) ?? "·"
        let text = TerminalText(line.bytes).html.text
        return "<span id=\"\(anchor)\"\(style)><a href=\"\(link)\">\(number)</a>\(text)\n</span>"
    }
}
