import TestSupport
import Testing
import YAML

/// Any text is read, or refused with a place that it has. A failure names the seed, which makes the text again.
@Suite struct PropertyTests {
    private func check(_ text: String, _ seed: UInt64) {
        let places = TextPlaces(text)
        do {
            let document = try YAMLParser().document(text, file: "t.yaml")
            #expect(
                document.diagnostics.allSatisfy { places.contain($0.location) },
                "seed \(seed): \(text.debugDescription)"
            )
            guard let root = document.root else { return }
            #expect(isInside(root, places), "seed \(seed): \(text.debugDescription)")
        } catch {
            #expect(error.diagnostics.count == 1)
            #expect(
                error.diagnostics.allSatisfy { places.contain($0.location) },
                "seed \(seed): \(error) in \(text.debugDescription)"
            )
        }
    }

    /// Whether all nodes below one stand in the text, read in every way.
    private func isInside(_ node: YAMLNode, _ places: TextPlaces) -> Bool {
        _ = (node.resolvedTag, node.text, node.int, node.double, node.bool, node.duplicateKeys.count)
        let pairs = node.ownPairs + node.pairs
        return places.contain(node.location)
            && pairs.allSatisfy { node[$0.key.text ?? ""] != nil || $0.key.text == "<<" }
            && (node.elements + pairs.flatMap { [$0.key, $0.value] }).allSatisfy { isInside($0, places) }
    }

    @Test(arguments: 0..<40)
    func trees(block: UInt64) {
        var outcomes = (read: 0, refused: 0)
        for seed in block * 50..<(block + 1) * 50 {
            var generator = RandomYAML(seed: seed)
            let text = generator.document()
            check(text, seed)
            let isRead = (try? YAMLParser().parse(text, file: "t.yaml")) != nil
            if isRead { outcomes.read += 1 } else { outcomes.refused += 1 }
        }
        // The texts are worth reading: many are right, and many are wrong.
        #expect(outcomes.read > 5 && outcomes.refused > 5, "\(outcomes)")
    }

    @Test(arguments: 0..<20)
    func bytes(block: UInt64) {
        for seed in block * 50..<(block + 1) * 50 {
            var random = SeededGenerator(seed: seed)
            let pieces = Array("\n\r\t -:[]{},'\"&*!|>#%@\0\u{1B}\u{FEFF}\u{85}\u{2028}abc019<~é😀".utf8)
            let bytes = (0..<random.below(60)).map { _ in
                random.once(in: 8) ? UInt8(random.below(256)) : random.one(of: pieces)
            }
            do {
                _ = try YAMLParser().document(bytes, file: "t.yaml")
            } catch {
                // A broken sequence of bytes is read as one character to count columns.
                let places = TextPlaces(String(decoding: bytes, as: UTF8.self))
                #expect(error.diagnostics.count == 1)
                #expect(error.diagnostics.allSatisfy { places.contain($0.location) }, "seed \(seed): \(error)")
            }
            check(String(decoding: bytes, as: UTF8.self), seed)
        }
    }

    @Test(arguments: 0..<40)
    func decoding(block: UInt64) {
        var outcomes = (values: 0, errors: 0)
        for seed in block * 50..<(block + 1) * 50 {
            var generator = RandomYAML(seed: seed)
            let text = generator.document()
            let decoded = Shaped.decode(.random(&generator.random), from: text, file: "t.yaml")
            let hasErrors = decoded.diagnostics.contains { $0.severity == .error }
            #expect((decoded.value == nil) == hasErrors, "seed \(seed)")
            let places = TextPlaces(text)
            let outside = decoded.diagnostics.filter { !places.contain($0.location) }
            #expect(outside == [], "seed \(seed): \(text.debugDescription)")
            if hasErrors { outcomes.errors += 1 } else { outcomes.values += 1 }
        }
        #expect(outcomes.values > 0 && outcomes.errors > 0, "\(outcomes)")
    }
}
