/// A [table](https://github.github.com/gfm/#tables-extension-): a head, a line of dashes, rows.
struct MarkdownTable {
    private let head: [Substring]
    private let rows: [[Substring]]

    /// Takes a table from the front of lines; takes nothing when there is none.
    init?(_ lines: inout ArraySlice<Substring>) {
        guard let first = lines.first, first.contains("|"), let second = lines.dropFirst().first else { return nil }
        let dashes = Self.cells(second)
        head = Self.cells(first)
        let isDivider = dashes.allSatisfy { cell in
            cell.contains("-") && cell.allSatisfy { "-: ".contains($0) }
        }
        guard isDivider, second.contains("-"), dashes.count == head.count else { return nil }
        lines.removeFirst(2)
        var rows: [[Substring]] = []
        while let line = lines.first, line.contains("|"), !line.allSatisfy(\.isWhitespace) {
            rows.append(Self.cells(line))
            lines.removeFirst()
        }
        self.rows = rows
    }

    /// The table as markup; rows are cut or filled to the width of the head.
    func html(_ inline: (Substring) -> String) -> String {
        let titles = head.map { $0.isEmpty ? "<td></td>" : "<th scope=\"col\">\(inline($0))</th>" }.joined()
        let body = rows.map { row in
            let cells = head.indices.map { "<td>\($0 < row.count ? inline(row[$0]) : "")</td>" }.joined()
            return "<tr>\(cells)</tr>"
        }
        return
            "<div class=\"list\"><table><thead><tr>\(titles)</tr></thead><tbody>\(body.joined())</tbody></table></div>"
    }

    /// What stands between the bars; a bar in code or behind a backslash is none.
    private static func cells(_ line: Substring) -> [Substring] {
        var cells: [Substring] = []
        var start = line.startIndex
        var isCode = false
        var previous: Character?
        for index in line.indices {
            if line[index] == "`" { isCode.toggle() }
            if line[index] == "|" && !isCode && previous != "\\" {
                cells.append(line[start..<index])
                start = line.index(after: index)
            }
            previous = line[index]
        }
        cells.append(line[start...])
        if cells.first?.allSatisfy(\.isWhitespace) == true { cells.removeFirst() }
        if cells.last?.allSatisfy(\.isWhitespace) == true { cells.removeLast() }
        return cells.map { cell in
            let text = cell.drop(while: \.isWhitespace)
            return text.lastIndex { !$0.isWhitespace }.map { text[...$0] } ?? ""
        }
    }
}
