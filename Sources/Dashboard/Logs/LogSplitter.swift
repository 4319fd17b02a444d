/// Cuts a job's output into lines, as it comes.
struct LogSplitter: Sendable {
    /// A line that is longer is cut into several.
    static let longestLine = 16_384

    /// Where the next line begins.
    private(set) var cursor: LogCursor
    private var rest: [UInt8] = []

    init(at cursor: LogCursor) {
        self.cursor = cursor
    }

    /// The first byte that the splitter has not seen.
    var offset: Int { cursor.offset + rest.count }

    /// Takes the bytes that follow those it has seen, and returns the lines that they complete.
    mutating func add(_ bytes: some Sequence<UInt8>) -> [LogLine] {
        rest += bytes
        var lines: [LogLine] = []
        var remaining = rest[...]
        while true {
            let head = remaining.prefix(Self.longestLine)
            if let end = head.firstIndex(of: UInt8(ascii: "\n")) {
                lines.append(take(remaining[..<end], consuming: end - remaining.startIndex + 1))
                remaining = remaining[(end + 1)...]
            } else if head.count == Self.longestLine {
                lines.append(take(head, consuming: head.count))
                remaining = remaining[head.endIndex...]
            } else {
                break
            }
        }
        rest = Array(remaining)
        return lines
    }

    /// Returns the last line when it has no end: no more bytes come.
    mutating func finish() -> LogLine? {
        guard !rest.isEmpty else { return nil }
        let line = take(rest[...], consuming: rest.count)
        rest = []
        return line
    }

    private mutating func take(_ bytes: ArraySlice<UInt8>, consuming count: Int) -> LogLine {
        let line = LogLine(cursor: cursor, bytes: bytes)
        cursor.offset += count
        cursor.line = cursor.line.map { $0 + 1 }
        return line
    }
}
