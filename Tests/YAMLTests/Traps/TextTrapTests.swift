import Testing

@testable import YAML

/// What texts stand for, compared with what Prow's own YAML library makes of them.
@Suite struct TextTrapTests {
    static let texts = GoText.merges + GoText.keys + GoText.documents + GoText.layout + GoText.blocks
    static let differences = GoText.keysAsWritten + GoText.newerLibrary

    private func read(_ yaml: String) -> ReadValue? {
        do {
            return try YAMLParser().parse(yaml, file: "t.yaml").map { ReadValue($0) } ?? .null
        } catch {
            return nil
        }
    }

    @Test(arguments: texts)
    func readsAsGo(_ text: GoText) throws {
        let difference = Self.differences.first { $0.yaml == text.yaml }
        let expected = difference.map(\.json) ?? text.json
        #expect(read(text.yaml) == (try expected.map { try ReadValue(json: $0) }))
    }

    @Test("Every difference from Go is one", arguments: differences.map(\.yaml))
    func differs(yaml: String) throws {
        let text = try #require(Self.texts.first { $0.yaml == yaml })
        // Go chooses one of the two keys that it makes the same by chance.
        if yaml == "1: a\n'1': b" { return }
        #expect(read(yaml) != (try text.json.map { try ReadValue(json: $0) }))
    }

    /// A key that a merge brings may be set again; to Go's strict reading that is a duplicate as well.
    @Test(arguments: texts.filter { $0.json != nil && !$0.yaml.contains("<<") })
    func duplicatesAreThoseOfGo(_ text: GoText) throws {
        guard !GoText.keysAsWritten.contains(where: { $0.yaml == text.yaml }) else { return }
        guard let root = try? YAMLParser().parse(text.yaml, file: "t.yaml") else { return }
        #expect(hasDuplicates(root) == !text.isStrict)
    }

    @Test("A visitor is shown what the nodes say", arguments: texts)
    func visitorsSeeTheSame(_ text: GoText) throws {
        guard let root = try? YAMLParser().parse(text.yaml, file: "t.yaml") else { return }
        var visitor = ValueVisitor()
        #expect(root.visit(&visitor) == hasDuplicates(root))
        #expect(visitor.value == ReadValue(root))
    }

    private func hasDuplicates(_ node: YAMLNode) -> Bool {
        !node.duplicateKeys.isEmpty || node.elements.contains(where: hasDuplicates)
            || node.ownPairs.contains { hasDuplicates($0.value) }
    }
}
