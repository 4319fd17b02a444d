import Testing
import YAML

/// Traps that end in a finding, and where it is.
@Suite struct PlaceTests {
    private func findings(_ bytes: [UInt8]) -> [String] {
        do {
            return try YAMLParser().document(bytes, file: "t.yaml").diagnostics.map { "\($0.code) \($0)" }
        } catch {
            return error.diagnostics.map { "\($0.code) \($0)" }
        }
    }

    private func findings(_ text: String) -> [String] { findings(Array(text.utf8)) }

    @Test(
        "Bytes that aren't UTF-8 are refused at their place",
        arguments: [
            ([0xFF, 0xFE, 0x61, 0], "invalid-utf8 t.yaml:1:1: error: the text is in UTF-16; save it as UTF-8"),
            ([0xFE, 0xFF, 0, 0x61], "invalid-utf8 t.yaml:1:1: error: the text is in UTF-16; save it as UTF-8"),
            ([0xFF, 0xFE, 0, 0], "invalid-utf8 t.yaml:1:1: error: the text is in UTF-32; save it as UTF-8"),
            ([0, 0, 0xFE, 0xFF], "invalid-utf8 t.yaml:1:1: error: the text is in UTF-32; save it as UTF-8"),
            (Array("a: é\nb: ".utf8) + [0xE9, 0x20], "invalid-utf8 t.yaml:2:4: error: the byte 0xe9 is not UTF-8"),
            (Array("\u{FEFF}a: ".utf8) + [0x80], "invalid-utf8 t.yaml:1:4: error: the byte 0x80 is not UTF-8"),
            (Array("# c\r\n# ".utf8) + [0xC0, 0xAF], "invalid-utf8 t.yaml:2:3: error: the byte 0xc0 is not UTF-8"),
            (Array("a: ".utf8) + [0xED, 0xA0, 0x80], "invalid-utf8 t.yaml:1:4: error: the byte 0xed is not UTF-8"),
            (Array("a: ".utf8) + [0xC3], "invalid-utf8 t.yaml:1:4: error: the byte 0xc3 is not UTF-8"),
            ([0x61, 0, 0x3A, 0], "invalid-yaml t.yaml:1:2: error: the character U+0000 is not allowed in YAML"),
            (Array("a: 1\n\u{1B}[0m".utf8), "invalid-yaml t.yaml:2:1: error: the character U+001B is not allowed"),
            (Array("a: \u{FFFF}".utf8), "invalid-yaml t.yaml:1:4: error: the character U+FFFF is not allowed"),
        ] as [([UInt8], String)]
    )
    func encodings(bytes: [UInt8], start: String) {
        #expect(findings(bytes).count == 1)
        #expect(findings(bytes).first?.hasPrefix(start) == true, "\(findings(bytes))")
    }

    @Test(
        "A finding stands on the line that an editor shows",
        arguments: [
            ("a: 1\nb: *x", 2, 4), ("a: 1\r\nb: *x", 2, 4), ("a: 1\rb: *x", 2, 4), ("\r\n\r\nb: *x", 3, 4),
            ("\u{FEFF}a: *x", 1, 4), ("\u{FEFF}---\na: *x", 2, 4), ("a: é😀\nb: *x", 2, 4), ("é: *x", 1, 4),
            ("# c\u{2028}# d\na: *x", 2, 4), ("a: x\u{85}b: *x", 1, 9), ("# \u{2029}\n# \u{85}\r\na: *x", 3, 4),
            ("a: \"\u{2028}\"\nb: [1, *x]", 2, 8), ("a: |\n  x\u{2028}  y\nb: *x", 3, 4),
            ("a: |\n  é\n  b\nc: *x", 4, 4),
            ("a: >-\n\n   x\n\n\nc: *x", 6, 4), ("a: '\n\n  '\nc: *x", 4, 4), ("a: \"x\\\n  y\"\nc: *x", 3, 4),
            ("a:\t\t*x", 1, 5), ("a: [\n\t*x]", 2, 2), ("# c\n# c\na: # c\n  - *x # c", 4, 5),
            ("%YAML 1.1\n---\na: *x", 3, 4), ("a: 1\n\tb: 2", 2, 1), ("a:\n  b: 1\n\tc: 2", 3, 1), ("\ta: 1", 1, 1),
            ("a: !!int x", 1, 4), ("a: 1\n!!bool 1: x", 2, 1), ("a: !!binary aGk=", 1, 4), ("a: %x", 1, 4),
            ("a: 1\n~: x", 2, 1), ("a: 1\n? [x]\n: y", 2, 3), ("a: 1\n? \n: x", 2, 2), ("<<: [{a: 1}, 2]", 1, 14),
            ("a: &a [{}, 1]\n<<: *a", 2, 5), ("a: &a ~\n*a : 1", 2, 1), ("a: &a [1]\n*a : 1", 2, 1),
            ("a: x\n<<: ", 2, 4),
        ]
    )
    func lines(text: String, line: Int, column: Int) {
        let error = #expect(throws: YAMLError.self) { try YAMLParser().parse(text, file: "t.yaml") }
        #expect(error?.diagnostics.map(\.line) == [line], "\(String(describing: error))")
        #expect(error?.diagnostics.map(\.column) == [column], "\(String(describing: error))")
    }

    @Test(
        "What isn't closed is told with the line where it starts, at the text's last place",
        arguments: [
            ("a: [", 1, 5, nil), ("a: [\n1", 2, 2, 1), ("a: 1\nb: {c: 1,\nd: 2\n\n", 5, 1, 2), ("\n'x\n", 3, 1, 2),
            ("# \u{2028}\n\n[1,\n2", 4, 2, 3), ("a: \"é", 1, 6, nil),
        ] as [(String, Int, Int, Int?)]
    )
    func unclosed(text: String, line: Int, column: Int, start: Int?) {
        let error = #expect(throws: YAMLError.self) { try YAMLParser().parse(text, file: "t.yaml") }
        let diagnostic = error?.diagnostics.first
        #expect([diagnostic?.line, diagnostic?.column] == [line, column], "\(String(describing: error))")
        let tail = start.map { " that starts at line \($0)" }
        #expect(
            tail.map { diagnostic?.message.hasSuffix($0) == true } ?? (diagnostic?.message.contains("line") == false)
        )
    }

    @Test(
        "Nodes know the line that an editor shows",
        arguments: [
            "# c\u{2028}# d\na: 1\nb: 2", "x: \u{85}\n\nb: 2", "a: \"\u{2028}\u{2029}\"\r\n\rb: 2", "\n\u{FEFF}\nb: 2",
        ]
    )
    func nodes(text: String) throws {
        let node = try YAMLParser().parse(text, file: "t.yaml")?["b"]
        #expect(node?.location == SourceLocation(file: "t.yaml", line: 3, column: 4))
    }

    @Test(
        "A node that nothing is written for stands inside the text",
        arguments: [
            "-", "a: 1\n? b", "- [1\n]\n-", "- - x\n  -", "---", "--- ", "é:", "? a\n: - b\n  -", "[a: ]", "{? a}",
            "!x",
            "# \u{2028}\n-",
        ]
    )
    func emptyNodes(text: String) throws {
        let root = try #require(try YAMLParser().parse(text, file: "t.yaml"))
        let places = TextPlaces(text)
        func check(_ node: YAMLNode) {
            #expect(places.contain(node.location), "\(node.location)")
            for node in node.elements + node.ownPairs.flatMap({ [$0.key, $0.value] }) { check(node) }
        }
        check(root)
    }

    @Test(
        "A warning names the first document that isn't read",
        arguments: [
            ("a: 1\n---\nb: 2\n", 2), ("a: 1\n...\nb: 2\n", 3), ("---\na: 1\n---\n---\nb: 2\n", 4),
            ("---\n---\na: 1\n", 2),
            ("a: 1\n---\n[broken\n", 2), ("a: 1\n...\n@\n", 3), ("a: 1\n--- ''\n", 2), ("a: 1\n---\n*x", 2),
            ("# \u{2028}\na: 1\n---\nb: 2\n", 3), ("a: 1\r\n--- {b: 2}\r\n", 2),
        ]
    )
    func severalDocuments(text: String, line: Int) throws {
        let document = try YAMLParser().document(text, file: "t.yaml")
        #expect(document.diagnostics.map(\.code) == ["several-documents"])
        #expect(document.diagnostics.map(\.severity) == [.warning])
        #expect(document.diagnostics.map(\.line) == [line])
    }

    @Test(arguments: [
        "", "a: 1", "---\na: 1\n...\n", "a: 1\n---\n", "a: 1\n---\n# c\n", "a: 1\n...\n---\n...\n", "--- {}",
    ])
    func oneDocumentIsFine(text: String) throws {
        #expect(try YAMLParser().document(text, file: "t.yaml").diagnostics == [])
        #expect(try YAMLParser().document(Array(text.utf8), file: "t.yaml").diagnostics == [])
    }

    @Test("Long lines and keys are read; a key has at most 1,024 characters, unless it is marked by ?")
    func longTexts() throws {
        let long = String(repeating: "x", count: 1_000_000)
        #expect(try YAMLParser().parse("a: \(long)", file: "t")?["a"]?.text == long)
        #expect(try YAMLParser().parse("? \(long)\n: 1", file: "t")?[long]?.int == 1)
        let key = String(repeating: "k", count: 1_000)
        #expect(try YAMLParser().parse("\(key): 1", file: "t")?[key]?.int == 1)
        let error = #expect(throws: YAMLError.self) { try YAMLParser().parse("b: 1\n\(key)\(key): 1", file: "t.yaml") }
        #expect(error?.diagnostics.map(\.line) == [2])
    }
}
