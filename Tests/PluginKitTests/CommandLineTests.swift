import PluginKit
import Testing

@Suite struct CommandLineTests {
    /// A text and the lines of it that are commands, as `number:word arguments`.
    struct Row: CustomTestStringConvertible, Sendable {
        let why: String
        let text: String
        let found: [String]

        init(_ why: String, _ text: String, _ found: String...) {
            (self.why, self.text, self.found) = (why, text, found)
        }

        var testDescription: String { why }
    }

    static let rows = [
        Row("empty text", ""),
        Row("plain words", "looks good to me"),
        Row("one command", "/hold", "1:hold"),
        Row("arguments are trimmed", "/hold   for review \t", "1:hold for review"),
        Row("a tab behind the word", "/kind\tbug", "1:kind bug"),
        Row("several commands", "/lgtm\n/approve\n/hold", "1:lgtm", "2:approve", "3:hold"),
        Row("between words", "Thanks.\n/lgtm\nSee you.", "2:lgtm"),
        Row("CR LF", "Thanks.\r\n/lgtm\r\n/hold cancel\r\n", "2:lgtm", "3:hold cancel"),
        Row("CR alone", "a\r/lgtm\r/hold", "2:lgtm", "3:hold"),
        Row("a line separator ends no line", "a\u{2028}/lgtm"),
        Row("the next line is not an argument", "/hold\ncancel", "1:hold"),
        Row("a space first", " /lgtm"),
        Row("a tab first", "\t/lgtm"),
        Row("within a line", "please /lgtm this"),
        Row("quoted", "> /lgtm\n>/hold"),
        Row("a list item", "- /lgtm\n* /hold"),
        Row("two slashes", "//lgtm\n/ lgtm\n/\n/1"),
        Row("a path", "/usr/bin/env", "1:usr/bin/env"),
        Row("case is kept", "/LGTM", "1:LGTM"),
        Row("letters of every script", "/étiquette ok\n/保留 🙂", "1:étiquette ok", "2:保留 🙂"),
        Row("a combining mark on the slash", "/\u{301}lgtm"),
        Row("no-break space", "/hold\u{A0}now", "1:hold now"),

        Row("backtick fence", "```\n/lgtm\n```\n/hold", "4:hold"),
        Row("backtick fence, CR LF", "```\r\n/lgtm\r\n```\r\n/hold", "4:hold"),
        Row("tilde fence", "~~~\n/lgtm\n~~~\n/hold", "4:hold"),
        Row("fence with an info string", "```bash\n/lgtm\n```\n/hold", "4:hold"),
        Row("long fence, short inside", "````\n```\n/lgtm\n````\n/hold", "5:hold"),
        Row("short fence, long close", "```\n/lgtm\n`````  \n/hold", "4:hold"),
        Row("the other mark closes nothing", "```\n~~~\n/lgtm\n```\n/hold", "5:hold"),
        Row("words behind the close", "```\n``` no\n/lgtm\n```\n/hold", "5:hold"),
        Row("unclosed fence", "/hold\n```\n/lgtm\n", "1:hold"),
        Row("indented by three", "   ```\n/lgtm\n   ```\n/hold", "4:hold"),
        Row("indented by four is no fence", "    ```\n/lgtm", "2:lgtm"),
        Row("two backticks are no fence", "``\n/lgtm\n``", "2:lgtm"),
        Row("inline code is no fence", "```a```\n/lgtm", "2:lgtm"),
        Row("tildes may have tildes behind", "~~~ a~b\n/lgtm\n~~~\n/hold", "4:hold"),

        Row("HTML comment", "<!--\n/lgtm\n-->\n/hold", "4:hold"),
        Row("HTML comment on one line", "<!-- /lgtm -->\n/hold", "2:hold"),
        Row("HTML comment, blank lines inside", "<!-- a\n\n/lgtm\n\n-->\n/hold", "6:hold"),
        Row("two HTML comments", "<!-- a --> <!--\n/lgtm\n-->\n/hold", "4:hold"),
        Row("unclosed HTML comment", "/hold\n<!--\n\n/lgtm", "1:hold"),
        Row("a fence in an HTML comment", "<!--\n```\n-->\n/hold", "4:hold"),
        Row("an HTML comment in a fence", "```\n<!--\n```\n/hold", "4:hold"),
        Row("a command behind a comment on its line", "<!-- x -->/kind bug"),
        Row("a comment behind a command", "/hold <!-- why -->\n/lgtm", "1:hold <!-- why -->", "2:lgtm"),
        Row("a comment within a paragraph", "see <!-- it\n/lgtm\n--> there\n/hold", "4:hold"),
        Row("one that the paragraph does not close", "type `<!--` first\n/lgtm\n\n/hold", "2:lgtm", "4:hold"),
        Row("closed too late", "see <!-- it\n/lgtm\n\n--> there", "2:lgtm"),
        Row("one that a fence interrupts", "see <!-- it\n/lgtm\n```\n-->\n```\n/hold", "2:lgtm", "6:hold"),
        Row("closed and opened again", "a <!-- b\n--> c <!-- d\n/lgtm\n-->\n/hold", "5:hold"),
    ]

    @Test(arguments: rows) func finds(_ row: Row) {
        let found = CommandLine.lines(of: row.text).map { line in
            "\(line.number):\(line.word)" + (line.arguments.isEmpty ? "" : " \(line.arguments)")
        }
        #expect(found == row.found)
    }

    @Test func keepsTheLineAsWritten() {
        let lines = CommandLine.lines(of: "/Hold   now \r\n")
        #expect(lines == [CommandLine(word: "Hold", arguments: "now", text: "/Hold   now", number: 1)])
    }

    @Test func readsAtMostItsLimit() {
        let text = String(repeating: "/a\n", count: CommandLine.limit + 1)
        #expect(CommandLine.lines(of: text).count == CommandLine.limit)
    }

    @Test func showsTextWithoutWhatIsHidden() {
        let body = "one\r\n```\ntwo\n```\n<!-- three -->\nfour"
        #expect(CommandEvent(text: .sample(body), invocations: [], lines: []).visibleText == "one\nfour")
    }
}
