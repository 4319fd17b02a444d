/// Rows of texts whose columns start below each other.
struct TextTable {
    private var rows: [[String]] = []

    /// Adds a row. Cells at its end that are empty are left out.
    mutating func add(_ cells: String...) {
        rows.append(cells)
    }

    /// The lines, indented by two blanks, without blanks at their ends.
    ///
    /// - Parameter mark: Marks a cell after its width is known; takes the cell and its column.
    func lines(mark: (String, Int) -> String = { cell, _ in cell }) -> [String] {
        let widths = rows.reduce(into: [Int]()) { widths, row in
            for (column, cell) in row.enumerated() {
                if column == widths.count { widths.append(0) }
                widths[column] = max(widths[column], min(cell.count, Self.widest))
            }
        }
        return rows.map { row in
            let last = row.lastIndex { !$0.isEmpty } ?? -1
            let cells = row.enumerated().prefix(last + 1).map { column, cell in
                let padding = column == last ? 0 : max(0, widths[column] - cell.count)
                return mark(cell, column) + String(repeating: " ", count: padding)
            }
            return "  " + cells.joined(separator: "  ")
        }
    }

    /// A cell that is wider than this moves only its own row.
    private static let widest = 60
}
