import PluginKit
import PluginTesting
import Testing

/// What holds of every text, whatever somebody writes: seeds make the texts, so that a failure can be repeated.
@Suite(.timeLimit(.minutes(10))) struct CommandFuzzTests {
    static let examples = [
        "/hold until tomorrow", "/lgtm\r\n/approve no-issue", "/cherrypick release-1.2 release-1.1",
        "/cc @ada @harbor/keepers",
        "Text.\n\n```sh\n/test all\n```\n\n<!-- /test all -->\n/test all", "> /close\n\n/close", "/retitle <b>a</b>",
        "```release-note\nIt glows, fixes #12.\n```", "PROJ-12: see https://example.com/PROJ-12",
    ]

    static let commands = [
        Command("hold", arguments: .any, summary: "", examples: []),
        Command("lgtm", arguments: .optional(["cancel"]), summary: "", examples: []),
        Command("close", aliases: ["test"], isCaseSensitive: true, summary: "", examples: []),
        Command("retitle", arguments: .accepted { $0.count > 2 }, summary: "", examples: []),
    ]

    static func text(_ seed: UInt64) -> String {
        var writer = HostileWriter(seed: seed)
        return writer.text(like: examples)
    }

    @Test(arguments: 1...UInt64(300)) func linesAreLinesOfTheText(seed: UInt64) {
        let text = Self.text(seed)
        let lines = CommandLine.lines(of: text)
        let real = Set(text.utf8.split(whereSeparator: { $0 == 10 || $0 == 13 }).map { String(Substring($0)).trimmed })
        #expect(lines.count <= CommandLine.limit)
        for (line, next) in zip(lines, lines.dropFirst()) { #expect(line.number < next.number) }
        for line in lines {
            #expect(real.contains(line.text))
            #expect(line.text.unicodeScalars.starts(with: "/\(line.word)".unicodeScalars))
            #expect(line.text.unicodeScalars.reversed().starts(with: line.arguments.unicodeScalars.reversed()))
            for use in Self.commands.compactMap({ $0.invocation(of: line) }) {
                #expect(use.list.allSatisfy { !$0.isEmpty && !$0.contains(where: \.isWhitespace) })
            }
        }
    }

    @Test(arguments: 1...UInt64(150)) func howLinesEndDoesNotMatter(seed: UInt64) {
        let text = Self.text(seed).unicodeScalars.filter { $0 != "\r" }
        let windows = text.reduce(into: String.UnicodeScalarView()) { result, scalar in
            result.append(contentsOf: scalar == "\n" ? "\r\n".unicodeScalars : String(scalar).unicodeScalars)
        }
        #expect(CommandLine.lines(of: String(text)) == CommandLine.lines(of: String(windows)))
    }

    @Test(arguments: 1...UInt64(150)) func proseThatIsNotChangedStays(seed: UInt64) {
        let text = Self.text(seed)
        #expect(text.changingProse { $0 }.utf8.elementsEqual(text.utf8))
        #expect(CommandLine.lines(of: text.visibleProse).map(\.text) == CommandLine.lines(of: text).map(\.text))
    }

    @Test(arguments: 1...UInt64(150)) func helpersTakeEveryText(seed: UInt64) {
        let text = Self.text(seed)
        let code = CodeSpan.of(text).unicodeScalars
        #expect(code.count { $0 == "`" } == 2)
        #expect(code.count { $0 == "\n" || $0 == "\r" } == 0)
        #expect(text.queryValue.utf8.count { $0 <= 32 || $0 >= 127 || $0 == UInt8(ascii: "&") } == 0)
        if let note = ReleaseNoteBlock(in: text) { #expect(!note.note.contains("```")) }
        if let picture = Picture("https://\(text)") {
            #expect(picture.markdown("cat").utf8.count { $0 <= 32 || $0 >= 127 } == 0)
        }
        _ = ClosingKeyword.isIn(text)
    }
}

extension String {
    fileprivate var trimmed: String {
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(scalars[first...last])
    }
}
