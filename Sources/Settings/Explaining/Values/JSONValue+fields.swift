import JobModel
import YAML

extension JSONValue {
    /// One value within another, by the keys that lead to it.
    typealias Field = (keys: [String], value: JSONValue)

    /// What an encoder makes of a value; null when it can't be encoded.
    init(encoding value: some Encodable) {
        let node = try? YAMLParser().parse(try YAMLEncoder().encode(value), file: "")
        self = node.map(JSONValue.init) ?? .null
    }

    /// The values that are not maps, in the order of their keys. Lists and empty maps are values.
    var fields: [Field] {
        guard let members = objectValue, !members.isEmpty else { return [([], self)] }
        return members.sorted { $0.key < $1.key }.flatMap { key, value in
            value.fields.map { ([key] + $0.keys, $0.value) }
        }
    }

    /// The value in one line, as a person would write it: texts without quotes, the rest in YAML's flow style.
    var shown: String {
        switch self {
        case .string(let text): text.isEmpty ? #""""# : text.replacing("\n", with: #"\n"#)
        default: flow
        }
    }

    private var flow: String {
        switch self {
        case .null: "null"
        case .bool(let value): "\(value)"
        case .int(let value): "\(value)"
        case .double(let value): "\(value)"
        case .string(let text): text.debugDescription
        case .array(let elements): "[\(elements.map(\.flow).joined(separator: ", "))]"
        case .object(let members):
            "{\(members.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.flow)" }.joined(separator: ", "))}"
        }
    }
}
