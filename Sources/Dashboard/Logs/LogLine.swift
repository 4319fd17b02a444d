/// One line of a job's output.
struct LogLine: Sendable, Hashable {
    /// Where it begins.
    let cursor: LogCursor
    /// Its bytes without the line's end.
    let bytes: ArraySlice<UInt8>

    /// The fragment that names it: by its number, or by its first byte where nobody has counted.
    var anchor: String { cursor.line.map { "L\($0)" } ?? "b\(cursor.offset)" }

    /// The line as it reads, without control characters.
    var text: String { TerminalText(bytes).spans.map(\.text).joined() }

    /// Whether the line looks like the reason of a failure.
    ///
    /// A guess that only marks a line: common runners' words, where they usually stand.
    var looksLikeError: Bool {
        let text = text.drop(while: \.isWhitespace)
        if Self.starts.contains(where: text.hasPrefix) { return true }
        return Self.parts.contains { text.contains($0) }
    }

    private static let starts = [
        "--- FAIL", "FAIL", "FAILED", "Error:", "ERROR", "error:", "fatal:", "panic:", "E   ", "✗", "✘", "not ok ",
        "Traceback (most recent call last)", "make: ***", "Assertion",
    ]
    private static let parts = [
        ": error:", ": fatal error:", "npm ERR!", " failed: ", "exit status ", "Segmentation fault",
    ]
}
