public import JobModel
public import YAML

extension PackedWriter: YAMLVisitor {}

extension PackedValue {
    /// Packs a map of a YAML decoder at once. Keys that a map within it has twice are errors.
    static let yamlReader: Reader = { decoder in
        let node = try YAMLNode(from: decoder)
        guard node.kind == .mapping else {
            let context = DecodingError.Context(codingPath: decoder.codingPath, debugDescription: "expected a map")
            throw DecodingError.typeMismatch([String: JSONValue].self, context)
        }
        var writer = PackedWriter()
        if node.visit(&writer) { try JSONValue.reportDuplicates(in: node, to: decoder) }
        return writer.value
    }
}
