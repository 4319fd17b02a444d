import Foundation
import RE2
import Testing

@Suite struct RegularExpressionTests {
    @Test(
        "A pattern is searched anywhere in the text, with RE2's classes and anchors",
        arguments: [
            ("b+", "abbc", true), ("^b", "abc", false), ("c$", "abc", true), ("", "", true), ("a", "", false),
            ("(?m)^/lgtm\\s*$", "hello\r\n/lgtm\r\nbye", true), ("(?m)^/lgtm$", "/lgtm\r\n", false),
            ("a.b", "a\rb", true), ("a.b", "a\nb", false), ("(?s)a.b", "a\nb", true), ("(?i)ABC", "xabc", true),
            ("\\s", "\u{A0}", false), ("\\w", "é", false), ("é", "café", true), (".😀.", "a😀b", true),
            ("^a{2,3}$", "aaaa", false), ("\\bfoo\\b", "a foo b", true), ("[[:digit:]]+", "x9", true),
        ]
    )
    func searches(pattern: String, text: String, expected: Bool) throws {
        let expression = try RegularExpression(pattern)
        #expect(expression.matches(text) == expected)
        #expect(expression.matches(text[...]) == expected)
        #expect((expression.firstMatch(in: text) != nil) == expected)
    }

    @Test(
        "Options change how a pattern is read",
        arguments: [
            ("abc", .caseInsensitive, "xABC", "ABC"), ("a|ab", .longestMatch, "ab", "ab"), ("a|ab", [], "ab", "a"),
            ("a.b", .dotMatchesNewline, "a\nb", "a\nb"), ("ABC", [], "abc", nil),
        ] as [(String, RegularExpression.Options, String, String?)]
    )
    func options(pattern: String, options: RegularExpression.Options, text: String, expected: String?) throws {
        let match = try RegularExpression(pattern, options: options).firstMatch(in: text)
        #expect(match.map { String($0.text) } == expected)
    }

    @Test(
        "A pattern with a mistake says which and where",
        arguments: [
            ("a[b", "missing ]", "[b", 1), ("a(b", "missing )", "a(b", 0), ("x**", "bad repetition operator", "**", 1),
            ("é\\q", "invalid escape sequence", "\\q", 2), ("*", "no argument for repetition operator", "*", 0),
            ("(?<=a)b", "invalid perl operator", "(?<", 0), ("a{2000}", "invalid repetition size", "{2000}", 1),
        ]
    )
    func mistakes(pattern: String, reason: String, fragment: String, offset: Int) {
        let error = #expect(throws: RegularExpressionError.self) { try RegularExpression(pattern) }
        #expect(error?.reason.hasPrefix(reason) == true, "\(String(describing: error))")
        #expect(error?.fragment == fragment)
        #expect(error?.offset == offset)
        #expect(error?.description.contains(pattern) == true)
    }

    @Test("A pattern that needs too much memory is refused")
    func memory() {
        let error = #expect(throws: RegularExpressionError.self) {
            try RegularExpression("((a{100}){100}){100}", memoryLimit: 1 << 20)
        }
        #expect(error?.reason.isEmpty == false)
    }

    @Test("Groups are read by position and by name")
    func groups() throws {
        let expression = try RegularExpression("/(?P<verb>\\w+)( (\\w+))?( (?P<rest>x+))?")
        #expect(expression.groupCount == 5)
        let text = "é say /lgtm cancel"
        let match = try #require(expression.firstMatch(in: text.dropFirst(2)))
        #expect(match.text == "/lgtm cancel")
        #expect(text[match.range] == "/lgtm cancel")
        #expect(match["verb"] == "lgtm")
        #expect(match[3] == "cancel")
        #expect(match["rest"] == nil)
        #expect(match["none"] == nil)
        #expect(match[9] == nil)
        #expect(match[-1] == nil)
        #expect(match.groups == ["lgtm", " cancel", "cancel", nil, nil])
    }

    @Test("A group that matched nothing is empty; one that took no part is nil")
    func emptyGroups() throws {
        let match = try #require(try RegularExpression("(a*)(b)?").firstMatch(in: ""))
        #expect(match.groups == ["", nil])
    }

    @Test(
        "All matches are found from left to right",
        arguments: [
            ("a+", "aabaa", ["aa", "aa"]), ("a*", "baac", ["", "aa", ""]), ("", "é😀", ["", "", ""]),
            ("^a", "aaa", ["a"]), ("x", "abc", []), ("(?m)^.*$", "a\n\nb", ["a", "", "b"]), ("a*", "", [""]),
        ]
    )
    func all(pattern: String, text: String, expected: [String]) throws {
        #expect(try RegularExpression(pattern).allMatches(in: text).map { String($0.text) } == expected)
    }

    @Test(
        "Every match is replaced",
        arguments: [
            ("a+", "aabaa", "<>", "<>b<>"), ("<!--(.*?)-->", "x<!-- y -->z", "", "xz"), ("é", "éa", "$1", "$1a"),
            ("", "ab", "-", "-a-b-"), ("x", "abc", "-", "abc"),
        ]
    )
    func replaces(pattern: String, text: String, replacement: String, expected: String) throws {
        #expect(try RegularExpression(pattern).replacingAll(in: text, with: replacement) == expected)
    }

    @Test("A replacement may use the match")
    func replacesWithMatch() throws {
        let expression = try RegularExpression("@(\\w+)")
        #expect(expression.replacingAll(in: "hi @a and @b") { "<\($0[1] ?? "")>" } == "hi <a> and <b>")
    }

    @Test(
        "An escaped text matches itself",
        arguments: ["a.b*c", "[x](y){z}|^$\\", "é😀 \n\t", "nul\0here", "plain_9", ""]
    )
    func escapes(text: String) throws {
        let expression = try RegularExpression("^" + RegularExpression.escape(text) + "$")
        #expect(expression.matches(text))
        #expect(!expression.matches(text + "x"))
    }

    @Test("Expressions are equal by pattern and options")
    func equality() throws {
        #expect(try RegularExpression("a") == RegularExpression("a"))
        #expect(try RegularExpression("a") != RegularExpression("b"))
        #expect(try RegularExpression("a") != RegularExpression("a", options: .caseInsensitive))
        #expect(try Set([RegularExpression("a"), RegularExpression("a")]).count == 1)
    }

    @Test("An expression is coded as its pattern")
    func coding() throws {
        let original = [try RegularExpression("a.b"), try RegularExpression("c.d", options: [.caseInsensitive])]
        let data = try JSONEncoder().encode(original)
        #expect(String(decoding: data, as: UTF8.self) == #"["a.b","(?i:c.d)"]"#)
        let decoded = try JSONDecoder().decode([RegularExpression].self, from: data)
        #expect(decoded[1].matches("CxD"))
        let error = #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([RegularExpression].self, from: Data(#"["a("]"#.utf8))
        }
        #expect("\(String(describing: error))".contains("missing )"))
    }

    @Test("A pattern that makes backtracking engines hang is matched at once")
    func linear() throws {
        #expect(try !RegularExpression("^(a+)+$").matches(String(repeating: "a", count: 50_000) + "b"))
    }
}
