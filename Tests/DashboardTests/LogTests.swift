import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing
import WebPages

@testable import Dashboard

@Suite("Output of jobs")
struct LogTests {
    @Test(arguments: [
        ("plain", "plain"), ("a<b>&", "a&lt;b&gt;&amp;"),
        ("\u{1B}[31mred\u{1B}[0m x", "<span class=\"c1\">red</span> x"),
        ("\u{1B}[1;92mok\u{1B}[m", "<span class=\"b c10\">ok</span>"),
        ("\u{1B}[38;5;9mx", "<span class=\"c9\">x</span>"),
        ("\u{1B}[38;2;1;2;3mx", "x"), ("\u{1B}[48;5;1;4mx", "<span class=\"u\">x</span>"), ("\u{1B}[2K\u{1B}[1Gx", "x"),
        ("10%\r50%\r100%", "100%"), ("line\r", "line"), ("\u{1B}]0;title\u{07}x", "x"),
        ("\u{1B}]8;;http://x\u{1B}\\link", "link"), ("a\u{0}b\u{8}", "a␀b␈"), ("\u{202E}gnp.exe", "\u{FFFD}gnp.exe"),
        ("\u{1B}[", ""), ("\u{1B}", ""), ("\ttab", "\ttab"), ("\u{1B}[999999999999999999999mx", "x"),
    ])
    func terminal(bytes: String, html: String) {
        #expect(TerminalText(Array(bytes.utf8)).html.text == html)
    }

    @Test("Bytes that are not UTF-8 don't stop a line")
    func invalid() {
        #expect(TerminalText([0x61, 0xFF, 0xC3, 0x28, 0x62]).html.text == "a\u{FFFD}\u{FFFD}(b")
    }

    @Test("Lines are the same however the bytes are cut", arguments: [1, 2, 3, 7, 1_000])
    func splitting(size: Int) {
        let bytes = Array("first\nsecond\r\n\nünlaut\nlast".utf8)
        var splitter = LogSplitter(at: .start)
        var lines: [LogLine] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            lines += splitter.add(rest.prefix(size))
            rest = rest.dropFirst(size)
        }
        if let last = splitter.finish() { lines.append(last) }
        #expect(lines.map(\.text) == ["first", "second", "", "ünlaut", "last"])
        #expect(lines.map(\.cursor.line) == [1, 2, 3, 4, 5])
        #expect(lines.map(\.cursor.offset) == [0, 6, 14, 15, 23])
        #expect(splitter.cursor == LogCursor(offset: bytes.count, line: 6))
    }

    @Test("A line without an end is cut")
    func longLines() {
        var splitter = LogSplitter(at: .start)
        let lines = splitter.add(Array(repeating: UInt8(ascii: "x"), count: LogSplitter.longestLine * 2 + 5))
        #expect(lines.map(\.bytes.count) == [LogSplitter.longestLine, LogSplitter.longestLine])
        #expect(splitter.finish()?.bytes.count == 5)
    }

    @Test(
        arguments: [
            ("0.1", LogCursor(offset: 0, line: 1)), ("2048.31", LogCursor(offset: 2_048, line: 31)),
            ("7", LogCursor(offset: 7, line: nil)), ("", nil), ("-1", nil), ("x", nil), ("1.2.3", nil),
        ] as [(String, LogCursor?)]
    )
    func cursors(text: String, cursor: LogCursor?) {
        #expect(LogCursor(text) == cursor)
        if let cursor { #expect(cursor.text == text) }
    }

    @Test(
        arguments: [
            (nil, ByteRange.whole), ("bytes=0-9", .part(0..<10)), ("bytes=90-", .part(90..<100)),
            ("bytes=-10", .part(90..<100)), ("bytes=-1000", .part(0..<100)), ("bytes=50-1000", .part(50..<100)),
            ("bytes=100-", .unsatisfiable), ("bytes=-0", .unsatisfiable), ("bytes=9-1", .whole), ("bytes=a-b", .whole),
            ("bytes=0-1,3-4", .whole), ("lines=0-1", .whole), ("bytes=0-9223372036854775807", .part(0..<100)),
            ("bytes=-", .whole),
        ] as [(String?, ByteRange)]
    )
    func ranges(header: String?, range: ByteRange) {
        #expect(ByteRange(header, size: 100) == range)
    }

    private static func reader(_ log: [UInt8], isComplete: Bool = true) -> LogReader {
        LogReader { offset, count in
            let bytes = Array(log.dropFirst(offset).prefix(min(count, 10_000)))
            return LogChunk(offset: offset, bytes: bytes, size: log.count, isComplete: isComplete)
        }
    }

    /// 100,000 lines of 11 bytes.
    private static let long = Array((0..<100_000).map { "line \(100_000 + $0)\n".dropFirst(0) }.joined().utf8)

    @Test("A short log is shown whole; while the job runs, without the line that is not over")
    func short() async throws {
        let bytes = Array("one\ntwo\nthr".utf8)
        let running = try #require(try await Self.reader(bytes, isComplete: false).window(.natural))
        #expect(running.lines.map(\.text) == ["one", "two"])
        #expect(running.end == LogCursor(offset: 8, line: 3))
        let over = try #require(try await Self.reader(bytes).window(.natural))
        #expect(over.lines.map(\.text) == ["one", "two", "thr"])
        #expect(over.reachesEnd)
    }

    @Test("A long log opens at its end, with line numbers")
    func tail() async throws {
        let window = try #require(try await Self.reader(Self.long).window(.natural))
        #expect(window.lines.last?.text == "line 199999")
        #expect(window.lines.last?.cursor.line == 100_000)
        #expect(window.start.offset >= Self.long.count - LogReader.firstWindow)
        #expect(window.start.offset % 12 == 0)
    }

    @Test("Windows of a long log join without a gap")
    func windows() async throws {
        let reader = Self.reader(Self.long)
        let last = try #require(try await reader.window(.natural))
        let before = try #require(try await reader.window(.upTo(last.start.offset)))
        #expect(before.end == last.start)
        #expect(!before.reachesEnd)
        let after = try #require(try await reader.window(.from(before.end.offset)))
        #expect(after.start == before.end)
        #expect(after.lines.first?.cursor.line == before.end.line)
    }

    @Test("Beyond what is counted, lines are named by their bytes")
    func uncounted() async throws {
        let size = LogReader.countedBytes + 100_000
        let reader = LogReader { offset, count in
            let count = max(0, min(count, size - offset))
            let bytes = (offset..<offset + count).map { UInt8(ascii: ($0 + 1) % 100 == 0 ? "\n" : "x") }
            return LogChunk(offset: offset, bytes: bytes, size: size, isComplete: true)
        }
        let window = try #require(try await reader.window(.natural))
        #expect(window.start.line == nil)
        #expect(window.lines.first.map { $0.anchor == "b\($0.cursor.offset)" } == true)
    }

    @Test(arguments: [
        ("--- FAIL: TestShutter (0.02s)", true), ("main.c:3:1: error: expected ';'", true), ("  Error: boom", true),
        ("0 errors", false), ("+ make test", false), ("FAILED tests/test_x.py", true), ("ok", false),
    ])
    func errorLines(text: String, isError: Bool) {
        #expect(LogLine(cursor: .start, bytes: Array(text.utf8)[...]).looksLikeError == isError)
    }
}
