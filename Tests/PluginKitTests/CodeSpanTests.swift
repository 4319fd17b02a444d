import PluginKit
import Testing

@Suite struct CodeSpanTests {
    @Test(
        arguments: [
            ("docs/OWNERS", "`docs/OWNERS`"), ("@harbor/all", "`@harbor/all`"), ("a`b``", "`a'b''`"),
            ("a\r\nb\n\nc", "`a  b  c`"), ("", "` `"), ("\n", "` `"), ("abcdefghij", "`abcdefghij`"),
            ("abcdefghijk", "`abcdefghij…`"), ("b`\u{301}c", "`b'\u{301}c`"),
        ]
    )
    func quotes(_ text: String, _ span: String) {
        #expect(CodeSpan.of(text, limit: text.hasPrefix("abc") ? 10 : 200) == span)
        #expect(CodeSpan.of(text, limit: 10).unicodeScalars.filter { $0 == "`" }.count == 2)
    }
}
