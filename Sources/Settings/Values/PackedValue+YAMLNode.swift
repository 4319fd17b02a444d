import JobModel
import YAML

extension PackedValue {
    /// Packs a map of a YAML decoder at once. Keys that a map within it has twice are errors.
    static let yamlReader: Reader = { decoder in
        let node = try YAMLNode(from: decoder)
        guard node.kind == .mapping else {
            let context = DecodingError.Context(codingPath: decoder.codingPath, debugDescription: "expected a map")
            throw DecodingError.typeMismatch([String: JSONValue].self, context)
        }
        try JSONValue.reportDuplicates(in: node, to: decoder)
        var writer = PackedWriter()
        writer.write(node)
        return writer.value
    }
}

extension PackedWriter {
    /// Writes the value that a node stands for, as Go's sigs.k8s.io/yaml makes JSON of it.
    fileprivate mutating func write(_ node: YAMLNode) {
        switch node.kind {
        case .sequence:
            let elements = node.elements
            array(count: elements.count)
            for element in elements { write(element) }
        case .mapping:
            let pairs = node.pairs
            object(count: pairs.count)
            for pair in pairs {
                name(pair.key.utf8)
                write(pair.value)
            }
        case .scalar:
            write(JSONValue(node))
        }
    }
}
