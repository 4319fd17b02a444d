import RE2
import Testing

@Suite struct RegularExpressionSetTests {
    @Test(
        "A set tells all expressions that match",
        arguments: [
            ("docs/README.md", [0, 1, 3]), ("src/main.go", [2, 3]), ("SRC/x", [3, 4]), ("", [3]),
        ]
    )
    func matches(text: String, expected: [Int]) throws {
        let set = RegularExpressionSet([
            try RegularExpression("^docs/"), try RegularExpression("\\.md$"), try RegularExpression("\\.go$"),
            try RegularExpression(""), try RegularExpression("^src/x", options: .caseInsensitive),
        ])
        #expect(set.matches(text) == expected)
    }

    @Test("An empty set matches nothing")
    func empty() {
        #expect(RegularExpressionSet([]).matches("anything").isEmpty)
    }

    @Test("A set that doesn't fit in its memory gives the same results")
    func memory() throws {
        let expressions = try (0..<300).map { try RegularExpression("(x|y)*[a-f]{3}\($0)$") }
        let small = RegularExpressionSet(expressions, memoryLimit: 1 << 12)
        let large = RegularExpressionSet(expressions)
        for text in ["xyabc7", "xxyyxyxyfff299", "none", "abc17"] {
            #expect(small.matches(text) == large.matches(text))
        }
        #expect(large.matches("abc17") == [17])
    }
}
