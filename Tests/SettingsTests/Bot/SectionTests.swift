import ConfigurationSchema
import Settings
import Testing
import YAML

/// Walks through all sections that a section consists of, with the keys that lead to each.
struct SectionWalk {
    private(set) var sections: [(path: String, type: any ConfigurationSection.Type)] = []
    private var seen: Set<ObjectIdentifier> = []

    init(_ type: any ConfigurationSection.Type, path: String) {
        visit(type, path)
    }

    private mutating func visit(_ type: any ConfigurationSection.Type, _ path: String) {
        guard seen.insert(ObjectIdentifier(type)).inserted else { return }
        sections.append((path, type))
        for (name, schema) in Self.keys(of: type) { visit(schema, "\(path).\(name)") }
    }

    private mutating func visit(_ schema: ValueSchema, _ path: String) {
        switch schema {
        case .section(let type): visit(type, path)
        case .list(let element), .map(_, let element): visit(element, path)
        case .either(let forms): for form in forms { visit(form, path) }
        default: break
        }
    }

    private static func keys<Section: ConfigurationSection>(of type: Section.Type) -> [(String, ValueSchema)] {
        type.keys.all.map { ($0.name, $0.schema) }
    }
}

@Suite struct SectionTests {
    static let walk = SectionWalk(BotConfiguration.self, path: "config")

    @Test(arguments: walk.sections.indices)
    func keysAreDeclaredOnceAndDocumented(index: Int) {
        let (path, type) = Self.walk.sections[index]
        check(type, path)
    }

    private func check<Section: ConfigurationSection>(_ type: Section.Type, _ path: String) {
        let keys = type.keys.all
        #expect(Set(keys.map(\.name)).count == keys.count, "\(path)")
        for key in keys {
            #expect(key.documentation.hasSuffix("."), "\(path).\(key.name)")
            #expect(key.example != nil || key.defaultValue != nil || key.isChoice, "\(path).\(key.name)")
            guard let example = key.example else { continue }
            var text = "\(key.name): \(example)\n"
            for other in keys where other.isRequired && other.name != key.name {
                text += "\(other.name): \(other.example ?? "1m")\n"
            }
            let decoded = YAMLDecoder().decode(type, from: text, file: path)
            // An example is one key: what a section must have besides is not its mistake.
            let mistakes = decoded.diagnostics.filter { diagnostic in
                RuleCode(rawValue: diagnostic.code).map { $0 == .invalidValue } ?? true
            }
            #expect(mistakes == [], "\(text)")
        }
    }
}

extension SectionKey {
    fileprivate var isChoice: Bool {
        switch schema {
        case .choice, .section: true
        default: false
        }
    }
}
