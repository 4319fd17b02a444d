import Testing

@testable import YAML

@Suite struct ParserTests {
    private func parse(_ text: String, limits: YAMLLimits = YAMLLimits()) throws -> YAMLNode {
        try #require(try YAMLParser(limits: limits).parse(text, file: "t.yaml"))
    }

    @Test("Every node knows its line and column")
    func marks() throws {
        let root = try parse("a:\n  - x\n  - é: [1, two]\n")
        #expect(root.location.description == "t.yaml:1:1")
        let item = try #require(root["a"]?.elements.last)
        #expect(item.location.description == "t.yaml:3:5")
        #expect(item["é"]?.elements.map(\.column) == [9, 12])
        #expect(root["a"]?.elements.first?.text == "x")
        #expect(root["b"] == nil)
    }

    @Test("A text without a document has no node", arguments: ["", "# only a comment\n", "\n\n", "\u{FEFF}"])
    func empty(text: String) throws {
        #expect(try YAMLParser().parse(text, file: "t.yaml") == nil)
    }

    @Test("Several documents are several nodes")
    func documents() throws {
        let nodes = try YAMLParser().parseAll("a: 1\n---\nb: 2\n---\n- c\n", file: "t.yaml")
        #expect(nodes.map(\.kind) == [.mapping, .mapping, .sequence])
        #expect(nodes[1]["b"]?.int == 2)
    }

    @Test("What follows the first document is not looked at")
    func firstDocument() throws {
        let text = "---\na: 1\n---\n*not* [yaml\n"
        #expect(try parse(text)["a"]?.int == 1)
        #expect(throws: YAMLError.self) { try YAMLParser().parseAll(text, file: "t.yaml") }
    }

    @Test("Scalars keep their text and style")
    func styles() throws {
        let root = try parse("- plain\n- 'single'\n- \"dou\\nble\"\n- |\n  li\n  teral\n- >\n  fol\n  ded\n")
        #expect(root.elements.map(\.style) == [.plain, .singleQuoted, .doubleQuoted, .literal, .folded])
        #expect(root.elements.map(\.text) == ["plain", "single", "dou\nble", "li\nteral\n", "fol ded\n"])
        #expect(root.style == nil)
    }

    @Test("Aliases stand for their anchors and merge keys for their pairs")
    func aliases() throws {
        let root = try parse(
            """
            base: &base {a: 1, b: 2}
            more: &more {b: 3, c: 3}
            one: {<<: *base, b: own}
            two:
              <<: [*more, *base]
              d: 4
            same: *base
            """
        )
        #expect(root["one"]?.pairs.map { "\($0.key.text ?? "")=\($0.value.text ?? "")" } == ["a=1", "b=own"])
        #expect(
            root["two"]?.pairs.map { "\($0.key.text ?? "")=\($0.value.text ?? "")" } == ["a=1", "b=3", "c=3", "d=4"]
        )
        #expect(root["two"]?["b"]?.int == 3)
        #expect(root["same"] == root["base"])
        #expect(root["same"]?["a"]?.line == 1)
    }

    @Test("The last of duplicate keys counts, and all are known", arguments: [3, 40])
    func duplicates(size: Int) throws {
        let keys = (0..<size).map { "k\($0): 1\n" }.joined()
        let root = try parse(keys + "k0: 2\nk1: 3\n")
        #expect(root["k0"]?.int == 2)
        #expect(root.pairs.count == size)
        #expect(root.pairs.first?.value.int == 2)
        #expect(root.duplicateKeys.map(\.text) == ["k0", "k1"])
        #expect(root.duplicateKeys.map(\.line) == [size + 1, size + 2])
    }

    @Test(
        "What is not YAML is an error with its place",
        arguments: [
            ("a: [1, 2\nb: 3\n", "t.yaml:2:2: error:", "invalid-yaml"),
            ("a: 1\n b: 2\n", "t.yaml:2:3: error:", "invalid-yaml"),
            ("a: \"open\n", "t.yaml:2:1: error:", "invalid-yaml"),
            ("\tx: 1", "t.yaml:1:1: error:", "invalid-yaml"),
            ("a: *none", "t.yaml:1:4: error: alias \"*none\" has no anchor \"&none\"", "unknown-anchor"),
            ("a: &a [*a]", "t.yaml:1:8: error: anchor \"&a\" contains itself", "recursive-alias"),
            ("a: &x 1\n---\nb: *x", "t.yaml:3:4: error: alias", "unknown-anchor"),
        ]
    )
    func errors(text: String, start: String, code: String) {
        let error = #expect(throws: YAMLError.self) { try YAMLParser().parseAll(text, file: "t.yaml") }
        #expect(error?.description.hasPrefix(start) == true, "\(String(describing: error))")
        #expect(error?.diagnostics.map(\.code) == [code])
    }

    private static let laughs = (1...9).reduce("a0: &a0 [x, x, x, x, x, x, x, x, x]\n") { text, level in
        text + "a\(level): &a\(level) [\(Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", "))]\n"
    }

    @Test(
        "A text that asks for too much is refused",
        arguments: [
            (String(repeating: "[", count: 101), YAMLLimits(), "too-deep"),
            (String(repeating: "[", count: 50_000), YAMLLimits(), "too-deep"),
            (String(repeating: "- ", count: 50_000), YAMLLimits(), "too-deep"),
            ("a: &a [[[1]]]\nb: [[*a]]", YAMLLimits(depth: 5), "too-deep"),
            (laughs, YAMLLimits(), "too-many-nodes"),
            ("[1, 2, 3]", YAMLLimits(nodes: 3), "too-many-nodes"),
            ("key: value", YAMLLimits(bytes: 9), "too-large"),
        ]
    )
    func limits(text: String, limits: YAMLLimits, code: String) {
        let error = #expect(throws: YAMLError.self) { try YAMLParser(limits: limits).parse(text, file: "t.yaml") }
        #expect(error?.diagnostics.map(\.code) == [code])
    }

    @Test("A text at its limits is read")
    func atLimits() throws {
        let deep = String(repeating: "[", count: 100) + String(repeating: "]", count: 100)
        #expect(try parse(deep).kind == .sequence)
        #expect(try parse("[1, 2]", limits: YAMLLimits(nodes: 3)).elements.count == 2)
        #expect(try parse("a: &a [[[1]]]\nb: [[*a]]", limits: YAMLLimits(depth: 6)).kind == .mapping)
    }
}
