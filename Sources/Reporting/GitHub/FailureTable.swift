public import ForgeModel

/// The comment that lists a pull request's failed jobs, in Prow's form: either bot goes on with the other's.
public struct FailureTable: Sendable, Hashable {
    /// The failed jobs, the one that failed first on top.
    public var rows: [FailureRow]

    /// Makes a table.
    public init(rows: [FailureRow]) {
        self.rows = rows
    }

    /// Whether a comment of the bot's is such a table.
    public static func isTable(_ body: String) -> Bool { body.contains(marker) }

    /// Reads the rows of a comment: the lines between one that begins with `---` and the next empty one.
    public init(body: String) {
        var (rows, inTable): ([FailureRow], Bool) = ([], false)
        for line in body.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            let line = String(line.trimmingWhitespace)
            if line.hasPrefix("---") {
                inTable = true
            } else if line.isEmpty {
                inTable = false
            } else if inTable {
                rows.append(FailureRow(line: line))
            }
        }
        self.rows = rows
    }

    /// Writes the comment, which is no longer than GitHub takes: where there are too many rows, the oldest are left out.
    ///
    /// - Parameters:
    ///   - author: who opened the pull request, who is told.
    ///   - about: what the folded part says of the bot, as Markdown.
    ///   - note: what stands before that part, as Markdown; nil for nothing.
    public func body(for author: Login, about: String, note: String? = nil) -> String {
        let notes = note.map { ["", String($0.prefix(bytes: Self.limit / 4))] } ?? []
        let tail = notes + ["", "<details>", "", about, "", "</details>", Self.marker]
        let room = Self.limit - tail.reduce(0) { $0 + $1.utf8.count + 1 }
        let head = rows.isEmpty ? ["@\(author): all tests **passed!**", ""] : listing(for: author, room: room)
        return (head + tail).joined(separator: "\n")
    }

    private func listing(for author: Login, room: Int) -> [String] {
        let tests = rows.count == 1 ? "test" : "tests"
        let advice =
            "say `/retest` to rerun all failed tests or `/retest-required` to rerun all mandatory failed tests"
        let shown = newestRows(within: room - Self.headRoom)
        let leftOut = rows.count - shown.count
        return [
            "@\(author): The following \(tests) **failed**, \(advice):",
            "",
            "Test name | Commit | Details | Required | Rerun command",
            "--- | --- | --- | --- | ---",
        ] + shown.map(\.line) + (leftOut > 0 ? ["", "\(leftOut) more failed earlier; there is no room for them."] : [])
    }

    private func newestRows(within room: Int) -> ArraySlice<FailureRow> {
        var (first, size) = (rows.endIndex, 0)
        while first > rows.startIndex {
            size += rows[first - 1].line.utf8.count + 1
            if size > room { break }
            first -= 1
        }
        return rows[first...]
    }

    /// How many bytes a comment takes at most: GitHub takes 65,536 characters.
    static let limit = 65_000
    /// What stands before and after the rows of a table.
    private static let headRoom = 500
    private static let marker = "<!-- test report -->"
}

extension Substring {
    fileprivate var trimmingWhitespace: Substring {
        let start = drop(while: \.isWhitespace)
        return start.lastIndex { !$0.isWhitespace }.map { start[...$0] } ?? ""
    }
}
