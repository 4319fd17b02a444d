import PluginKit
import TestSupport
import Testing

/// Texts that somebody made to hurt: each must be read, and soon.
@Suite struct HostileTextTests {
    /// A text made of many equal parts, and how many commands it holds.
    struct Row: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let start: String
        let part: String
        let times: Int
        let end: String
        let count: Int
    }

    static let rows = [
        Row(testDescription: "slashes", start: "", part: "/", times: 100_000, end: "", count: 0),
        Row(testDescription: "lines of a slash", start: "", part: "/\n", times: 100_000, end: "", count: 0),
        Row(testDescription: "10 MB of words", start: "", part: "lorem ipsum\n", times: 850_000, end: "/a", count: 1),
        Row(testDescription: "1 MB in one line", start: "/a", part: "aaaaaaaaaa", times: 100_000, end: "", count: 1),
        Row(testDescription: "openers in a line", start: "/a", part: "<!--", times: 100_000, end: "", count: 1),
        Row(testDescription: "lines that open", start: "", part: "a <!--\n", times: 100_000, end: "/a", count: 1),
        Row(testDescription: "comments", start: "", part: "<!---->", times: 100_000, end: "\n/a", count: 1),
        Row(testDescription: "backticks", start: "", part: "`", times: 100_000, end: "\n/a", count: 0),
        Row(testDescription: "fences", start: "", part: "```\n", times: 100_000, end: "/a", count: 1),
    ]

    @Test(arguments: rows) func areRead(_ row: Row) {
        let text = row.start + String(repeating: row.part, count: row.times) + row.end
        #expect(CommandLine.lines(of: text).count == row.count)
    }

    @Test(arguments: 1...200) func neverTrap(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let parts = [
            "/", "//", "/hold", "/test a", "\n", "\r\n", "\r", " ", "\t", "```", "~~~", "````", "<!--", "-->", "<!",
            "--",
            ">", "é", "\u{301}", "👩‍👩‍👧", "\u{2028}", "\u{0}", "\u{FEFF}", "`", "a",
        ]
        let text = (0..<random.below(200)).map { _ in parts[random.below(parts.count)] }.joined()
        for line in CommandLine.lines(of: text) {
            #expect(text.contains("/" + line.word))
            #expect(line.word.allSatisfy { !$0.isWhitespace })
            #expect(!line.text.contains("\n"))
        }
    }
}
