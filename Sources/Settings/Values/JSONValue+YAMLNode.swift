import JobModel
import YAML

extension JSONValue {
    /// The value that a YAML node stands for, as Go's sigs.k8s.io/yaml makes JSON of it.
    init(_ node: YAMLNode) {
        switch node.kind {
        case .sequence:
            self = .array(node.elements.map(JSONValue.init))
        case .mapping:
            let members = node.pairs.map { ($0.key.text ?? "", JSONValue($0.value)) }
            self = .object(Dictionary(members) { _, last in last })
        case .scalar:
            self = Self.scalar(node)
        }
    }

    private static func scalar(_ node: YAMLNode) -> JSONValue {
        switch node.resolvedTag {
        case .null: return .null
        case .bool: if let value = node.bool { return .bool(value) }
        case .int: if let value = node.int { return .int(value) }
        case .float: if let value = node.double { return .double(value) }
        default: break
        }
        return .string(node.text ?? "")
    }

    /// Reads whole values at once from a YAML decoder. Keys that a map within them has twice are errors.
    static let yamlReader: Reader = { decoder in
        let node = try YAMLNode(from: decoder)
        try reportDuplicates(in: node, to: decoder)
        return JSONValue(node)
    }

    static func reportDuplicates(in node: YAMLNode, to decoder: any Decoder) throws {
        // The decoder itself looks at the keys of the outermost map.
        for pair in node.ownPairs { try reportNested(in: pair.value, to: decoder) }
        for element in node.elements { try reportNested(in: element, to: decoder) }
    }

    private static func reportNested(in node: YAMLNode, to decoder: any Decoder) throws {
        for key in node.duplicateKeys {
            let message = "the key \"\(key.text ?? "")\" is given twice in the map at line \(node.line)"
            try decoder.report(DiagnosticError(message, code: "duplicate-key"))
        }
        try reportDuplicates(in: node, to: decoder)
    }
}

extension YAMLDecoder {
    /// A strict decoder of Prow's configuration.
    static var settings: YAMLDecoder {
        var decoder = YAMLDecoder()
        if let key = CodingUserInfoKey.jsonValueReader { decoder.userInfo[key] = JSONValue.yamlReader }
        if let key = CodingUserInfoKey.packedValueReader { decoder.userInfo[key] = PackedValue.yamlReader }
        return decoder
    }
}
