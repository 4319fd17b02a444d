extension TemplateValue {
    /// Whether `if`, `and`, `not` and the like take the value as true: it is neither absent, zero nor empty.
    public var isTrue: Bool {
        switch self {
        case .missing, .null: false
        case .bool(let value): value
        case .int(let value): value != 0
        case .double(let value): value != 0
        case .string(let text): !text.isEmpty
        case .list(let elements): !elements.isEmpty
        case .map(let members, _): !members.isEmpty
        case .record: true
        }
    }

    /// The name of the value's Go type.
    var typeName: String {
        switch self {
        case .missing, .null: "nil"
        case .bool: "bool"
        case .int: "int"
        case .double: "float64"
        case .string: "string"
        case .list: "[]interface {}"
        case .map(_, .string): "map[string]string"
        case .map: "map[string]interface {}"
        case .record(let record): record.type
        }
    }

    /// What a message calls the value.
    var kind: String {
        switch self {
        case .missing: "no value"
        case .null: "nil"
        case .bool: "a truth value"
        case .int: "an integer"
        case .double: "a number"
        case .string: "a text"
        case .list: "a list"
        case .map: "a map"
        case .record(let record): "a \(record.type)"
        }
    }
}
