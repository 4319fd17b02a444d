import ConfigurationSchema
import YAML

/// Finds the keys in a section that Bowsprit takes and does nothing with.
struct KeysWithoutEffect {
    /// The value of such a key.
    struct Use: Hashable {
        /// The names of the keys that lead to it, of declared keys only: `tide.gerrit`.
        var path: String
        var location: SourceLocation
    }

    /// The first use of each, in the order of the text. Keys of one name below the same key of the section count as one.
    private(set) var uses: [Use] = []
    private var seen: Set<[String]> = []

    /// Walks through what a file says for a section.
    init(in node: YAMLNode, of section: any ConfigurationSection.Type) {
        walk(node, section, [])
    }

    private mutating func walk(_ node: YAMLNode, _ section: any ConfigurationSection.Type, _ path: [String]) {
        let keys = Self.keys(of: section)
        for pair in node.pairs where !pair.value.isNull {
            guard let name = pair.key.text, let key = keys[name] else { continue }
            let path = path + [name]
            if key.hasEffect {
                walk(pair.value, key.schema, path)
            } else if seen.insert([path[0], name]).inserted {
                uses.append(Use(path: path.joined(separator: "."), location: pair.value.location))
            }
        }
    }

    private mutating func walk(_ node: YAMLNode, _ schema: ValueSchema, _ path: [String]) {
        switch schema {
        case .section(let section): walk(node, section, path)
        case .list(let element): for item in node.elements { walk(item, element, path) }
        case .map(_, let value): for pair in node.pairs { walk(pair.value, value, path) }
        case .either(let forms): for form in forms { walk(node, form, path) }
        case .any, .bool, .integer, .number, .string, .choice: break
        }
    }

    private static func keys<Section: ConfigurationSection>(
        of section: Section.Type
    ) -> [String: (hasEffect: Bool, schema: ValueSchema)] {
        Dictionary(section.keys.all.map { ($0.name, ($0.hasEffect, $0.schema)) }) { first, _ in first }
    }
}
