import PluginKit
import Testing

@Suite struct ProseTests {
    @Test(
        arguments: [
            ("", "()"), ("a", "(a)"), ("a\nb", "(a)\n(b)"), ("a\r\n\r\nb\r", "(a)\r\n()\r\n(b)\r()"),
            ("a\n```\nb\n```\nc", "(a)\n```\nb\n```\n(c)"), ("a\n```\nb\n", "(a)\n```\nb\n"),
            ("<!-- a\nb -->\nc", "<!-- a\nb -->\n(c)"), ("é\n~~~\né", "(é)\n~~~\né"),
        ]
    )
    func changesWhatIsSeen(_ text: String, _ changed: String) {
        #expect(text.changingProse { "(\($0))" } == changed)
        #expect(text.changingProse { $0 } == text)
    }

    @Test func leavesOutWhatIsNotSeen() {
        #expect("a\r\n```\nb\n```\n<!-- c -->\nd".visibleProse == "a\nd")
    }
}
