import PluginKit
import Testing

@Suite struct VisibleLinesTests {
    @Test(
        arguments: [
            ("", [1]), ("a\nb", [1, 2]), ("a\r\nb\r\n", [1, 2, 3]), ("a\n```\nb\n```\nc", [1, 5]),
            ("<!--\na\n-->\nb", [4]), ("a\n```\nb", [1]),
        ] as [(String, Set<Int>)]
    )
    func counts(_ text: String, _ numbers: Set<Int>) {
        #expect(VisibleLines.numbers(of: text) == numbers)
    }
}
