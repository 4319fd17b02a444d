import TestSupport
import Testing
import YAML

/// Texts damaged at random must give a value or a diagnostic, and never end the process.
@Suite struct MutationTests {
    private static let seeds = [
        "a: &a {b: [1, 2, {c: d}], e: |\n  text\n  more\n}\nf: *a\n<<: *a\n",
        "presubmits:\n  org/repo:\n  - name: unit\n    branches: [main]\n    spec: {containers: [{image: x}]}\n",
        "%YAML 1.1\n---\n? [complex, key]\n: !!int \"12\"\n...\n---\n'a': \"\\u00e9\\x41\"\n",
        "- - - &x [*x]\n- >-\n  folded\n\n  é😀\n# end",
    ]
    private static let pieces = [
        "&a ", "*a", "<<: ", "[", "]", "{", "}", "\n", "  ", ": ", "- ", "'", "\"", "!!", "\0", "é",
    ]

    @Test("Damaged texts are read or refused", arguments: 0..<8 as Range<UInt64>)
    func mutations(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var outcomes = (read: 0, refused: 0)
        for _ in 0..<150 {
            let text = mutated(Self.seeds.randomElement(using: &random) ?? "", &random)
            do {
                for node in try YAMLParser().parseAll(text, file: "m.yaml") { visit(node) }
                _ = YAMLDecoder().decode([String: DecoderShapeTests.Anything].self, from: text, file: "m.yaml")
                outcomes.read += 1
            } catch {
                #expect(error.diagnostics.allSatisfy { $0.line >= 1 && $0.column >= 1 })
                outcomes.refused += 1
            }
        }
        #expect(outcomes.read > 0 && outcomes.refused > 0)
    }

    private func mutated(_ seed: String, _ random: inout SeededGenerator) -> String {
        var bytes = Array(seed.utf8)
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            let at = Int.random(in: 0..<bytes.count, using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0: bytes.remove(at: at)
            case 1: bytes[at] = UInt8.random(in: 0...255, using: &random)
            case 2: bytes.insert(contentsOf: (Self.pieces.randomElement(using: &random) ?? "").utf8, at: at)
            default: bytes.append(contentsOf: bytes[at...])
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func visit(_ node: YAMLNode) {
        _ = (node.resolvedTag, node.text, node.int, node.double, node.bool, node.duplicateKeys.count)
        for element in node.elements { visit(element) }
        for pair in node.pairs {
            visit(pair.key)
            visit(pair.value)
        }
    }
}
