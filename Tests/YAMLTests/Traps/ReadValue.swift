import Foundation

@testable import YAML

/// A value as JSON knows it, read from JSON text or from a YAML node by the rules of Go's sigs.k8s.io/yaml.
enum ReadValue: Equatable, Decodable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case list([ReadValue])
    case map([String: ReadValue])

    init(json: String) throws {
        self = try JSONDecoder().decode(ReadValue.self, from: Data(json.utf8))
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .bool(value)
        } else if let value = try? container.decode(Double.self) {
            self = .number(value)
        } else if let value = try? container.decode(String.self) {
            self = .string(value)
        } else if let value = try? container.decode([ReadValue].self) {
            self = .list(value)
        } else {
            self = .map(try container.decode([String: ReadValue].self))
        }
    }

    init(_ node: YAMLNode) {
        switch node.kind {
        case .sequence: self = .list(node.elements.map(ReadValue.init))
        case .mapping:
            let members = node.pairs.map { ($0.key.text ?? "", ReadValue($0.value)) }
            self = .map(Dictionary(members) { first, _ in first })
        case .scalar:
            switch node.resolvedValue {
            case .null: self = .null
            case .bool(let value): self = .bool(value)
            case .int(let value): self = .number(Double(value))
            case .unsigned(let value): self = .number(Double(value))
            case .float(let value): self = .number(value)
            case .merge, .string: self = .string(node.text ?? "")
            }
        }
    }
}
