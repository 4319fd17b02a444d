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

    /// The maps that hold these values; of two values at one place, the last counts.
    init(fields: [Field]) {
        let groups = Dictionary(grouping: fields) { $0.keys.first ?? "" }
        self = .object(
            groups.mapValues { group in
                let inner = group.map { (keys: Array($0.keys.dropFirst()), value: $0.value) }
                return inner.last { $0.keys.isEmpty }?.value ?? JSONValue(fields: inner)
            }
        )
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
        case .string(let text): Self.isPlain(text) ? text : text.debugDescription
        case .array(let elements): "[\(elements.map(\.flow).joined(separator: ", "))]"
        case .object(let members):
            "{\(members.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.flow)" }.joined(separator: ", "))}"
        }
    }

    /// Whether a text within a list or a map needs no quotes to be told from their marks and from other kinds of value.
    private static func isPlain(_ text: String) -> Bool {
        guard !text.isEmpty, Double(text) == nil, !["true", "false", "null"].contains(text) else { return false }
        return !text.contains { $0.isWhitespace || "[]{},:\"".contains($0) }
    }
}
