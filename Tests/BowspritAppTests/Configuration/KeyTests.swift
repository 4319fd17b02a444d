import BowspritApp
import ConfigurationSchema
import Settings
import Testing
import YAML

/// What the declarations of keys say of themselves holds.
@Suite struct KeyTests {
    static let sections = SectionWalk(Schemas.documents()).sections

    @Test func allSectionsAreFound() {
        #expect(Self.sections.count > 60)
    }

    @Test(arguments: sections.indices)
    func examplesDecode(index: Int) {
        check(Self.sections[index].type, Self.sections[index].path)
    }

    private func check<Section: ConfigurationSection>(_ type: Section.Type, _ path: String) {
        let keys = type.keys.all
        #expect(Set(keys.map(\.name)).count == keys.count, "\(path)")
        for key in keys {
            #expect(key.documentation.hasSuffix("."), "\(path).\(key.name)")
            let others = keys.filter { $0.name != key.name && ($0.isRequired || $0.example != nil) }
            // With the keys that it needs; some need one of several others.
            let required = others.filter(\.isRequired)
            let companies = ([required, others] + others.map { required + [$0] }).map { keys in
                keys.map { "\($0.name): \($0.example ?? "1m")\n" }.joined()
            }
            if let example = key.example {
                let mistakes = companies.map { company in
                    ConfigurationExamples.mistakes(in: "\(company)\(key.name): \(example)", for: type)
                        .filter(isAboutForm).map(\.description)
                }
                #expect(mistakes.contains([]), "\(path).\(key.name): \(mistakes)")
            }
            if let value = key.defaultValue, !key.isRequired {
                let attempts = companies.map { company in
                    YAMLDecoder().decode(type, from: "\(company)\(key.name): \(value)", file: path)
                }
                let decoded = attempts.first { !$0.diagnostics.contains(where: isAboutForm) }
                #expect(decoded != nil, "\(path).\(key.name): \(attempts.map(\.diagnostics))")
                guard let section = decoded?.value else { continue }
                #expect(key.literal(section) == value, "\(path).\(key.name): \(value)")
            }
        }
    }

    /// An example is one key: what a section must have besides is not its mistake.
    private func isAboutForm(_ mistake: Diagnostic) -> Bool {
        if mistake.message.hasSuffix("must be given together or not at all") { return false }
        return RuleCode(rawValue: mistake.code).map { $0 == .invalidValue } ?? true
    }
}

/// Walks through all sections of documents, with the keys that lead to each.
private struct SectionWalk {
    private(set) var sections: [(path: String, type: any ConfigurationSection.Type)] = []
    private var seen: Set<ObjectIdentifier> = []

    init(_ documents: [ConfigurationDocument]) {
        for document in documents {
            for key in document.keys { visit(key.schema, "\(document.title) \(key.name)") }
        }
    }

    private mutating func visit(_ schema: ValueSchema, _ path: String) {
        switch schema {
        case .section(let type):
            guard seen.insert(ObjectIdentifier(type)).inserted else { return }
            sections.append((path, type))
            for key in type.keyDescriptions { visit(key.schema, "\(path).\(key.name)") }
        case .list(let element), .map(_, let element): visit(element, path)
        case .either(let forms): for form in forms { visit(form, path) }
        case .any, .bool, .integer, .number, .string, .choice: break
        }
    }
}
