import Testing
import YAML

@Suite struct EncoderTests {
    struct Inner: Codable, Equatable {
        var image: String
        var args: [String]
        var ratio: Double?
    }

    struct Sample: Codable, Equatable {
        var name: String
        var count: Int
        var isOn: Bool
        var items: [Inner]
        var labels: [String: String]
        var empty: [String]
        var none: [String: Int]
        var nothing: Int?
    }

    @Test("Keys are sorted, blocks are used, and texts that read as something else are quoted")
    func layout() throws {
        let sample = Sample(
            name: "unit",
            count: -3,
            isOn: true,
            items: [Inner(image: "x:1", args: ["--a=b", "true"], ratio: 1.5), Inner(image: "", args: [], ratio: 2)],
            labels: ["b": "1", "a10": "yes", "a2": "plain text", "on": "multi\nline\n"],
            empty: [],
            none: [:],
            nothing: nil
        )
        let text = try YAMLEncoder().encode(sample)
        #expect(
            text == """
                count: -3
                empty: []
                isOn: true
                items:
                - args:
                  - --a=b
                  - "true"
                  image: x:1
                  ratio: 1.5
                - args: []
                  image: ""
                  ratio: 2
                labels:
                  a2: plain text
                  a10: "yes"
                  b: "1"
                  "on": |
                    multi
                    line
                name: unit
                none: {}

                """
        )
        #expect(try YAMLDecoder().decode(Sample.self, from: text, file: "s").get() == sample)
    }

    @Test(
        "Any text comes back as itself, and as a text",
        arguments: [
            "", "true", "Yes", "n", "~", "null", "12", "0x1f", "1e3", "08", "1_000", ".inf", "-", "- a", "a: b", "a #b",
            "#a", "'q'", "\"q\"", "*a", "&a", "!a", "%a", "@a", "`a", "|", ">", "{a}", "[a]", " lead", "trail ", "a\tb",
            "\n", "a\n", "a\nb", "\na", " a\nb", "a\n\n\n", "trail \nx", "é😀", "\u{1}", "\u{FEFF}x", "a\r\nb", "<<",
            "=",
            "2001-12-14", "12:30:45", "-1:30", "---", "...", "a: ", ":", "?", "? a", ",", "\u{85}", "\u{2028}", "\0",
            String(repeating: "long text ", count: 40),
        ]
    )
    func texts(text: String) throws {
        let yaml = try YAMLEncoder().encode(["k": [text], text: ["key"]])
        let root = try #require(try YAMLParser().parse(yaml, file: "t"))
        let node = try #require(root["k"]?.elements.first)
        #expect(node.text == text)
        #expect(node.resolvedTag == .string)
        #expect(root[text]?.elements.first?.text == "key")
    }

    @Test(
        "Numbers come back as themselves",
        arguments: [0, -0.5, 1e21, 1.0e-7, 123_456_789, 1e15, .infinity, -.infinity, .greatestFiniteMagnitude, 0.1]
    )
    func numbers(value: Double) throws {
        let text = try YAMLEncoder().encode([value])
        #expect(try YAMLDecoder().decode([Double].self, from: text, file: "t").get() == [value])
    }

    @Test("Integers of every width are written in full")
    func integers() throws {
        #expect(try YAMLEncoder().encode([Int64.min]) == "- -9223372036854775808\n")
        #expect(try YAMLEncoder().encode(UInt64.max) == "18446744073709551615\n")
        let text = try YAMLEncoder().encode([UInt64.max])
        #expect(try YAMLDecoder().decode([UInt64].self, from: text, file: "t").get() == [.max])
        #expect(try YAMLEncoder().encode(Optional<Int>.none) == "null\n")
    }

    @Test(
        "Keys are ordered as Go orders them",
        arguments: [
            ["a", "b"], ["a2", "a10"], ["a-b", "ab"], ["1", "a"], ["B", "a"], ["a", "ab"], ["a1b", "a01b"],
            ["a9", "a10b"], ["a_1", "aa"], ["x100", "x101"], ["a05", "a5"].reversed(),
        ]
    )
    func order(keys: [String]) throws {
        let entries = Dictionary(uniqueKeysWithValues: keys.map { ($0, 0) })
        #expect(
            try YAMLEncoder().encode(entries).split(separator: "\n").map { "\($0.prefix { $0 != ":" })" }
                == keys.map {
                    $0 == "1" ? "\"1\"" : $0
                }
        )
    }
}
