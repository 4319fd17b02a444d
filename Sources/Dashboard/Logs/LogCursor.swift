/// A place between two lines of a job's output.
struct LogCursor: Sendable, Hashable {
    /// How many bytes come before it.
    var offset: Int
    /// The number of the line that begins here, counted from 1; nil where nobody has counted.
    var line: Int?

    static let start = LogCursor(offset: 0, line: 1)

    init(offset: Int, line: Int?) {
        self.offset = offset
        self.line = line
    }

    /// Reads what ``text`` writes.
    init?(_ text: some StringProtocol) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let offset = Int(parts[0]), offset >= 0 else { return nil }
        self.init(offset: offset, line: parts.count == 2 ? Int(parts[1]) : nil)
    }

    /// The place as the browser keeps it: `2048.31`.
    var text: String { line.map { "\(offset).\($0)" } ?? String(offset) }
}
