extension YAMLNode {
    /// What the node is by YAML 1.1's rules: quoted scalars are strings, unquoted ones what their text stands for,
    /// and an explicit `!!str`, `!!int` and so on wins over both.
    public var resolvedTag: YAMLTag {
        switch kind {
        case .sequence: return .sequence
        case .mapping: return .mapping
        case .scalar: break
        }
        switch resolvedValue {
        case .null: return .null
        case .bool: return .bool
        case .int, .unsigned: return .int
        case .float: return .float
        case .merge: return .merge
        case .string: return .string
        }
    }

    /// Whether the node is an unquoted `~`, `null` or nothing.
    public var isNull: Bool { kind == .scalar && resolvedValue == .null }

    /// The value of an unquoted boolean; nil for everything else.
    public var bool: Bool? {
        if case .bool(let value) = resolvedValue { value } else { nil }
    }

    /// The value of an unquoted integer, or of a number without a fraction that fits; nil for everything else.
    public var int: Int? {
        switch resolvedValue {
        case .int(let value): value
        case .float(let value): Int(exactly: value)
        default: nil
        }
    }

    /// The value of an unquoted number; nil for everything else.
    public var double: Double? {
        switch resolvedValue {
        case .int(let value): Double(value)
        case .unsigned(let value): Double(value)
        case .float(let value): value
        default: nil
        }
    }

    /// What the scalar stands for; `.string` for other nodes.
    var resolvedValue: ScalarResolver.Value {
        guard kind == .scalar else { return .string }
        let isPlain = record.style == .plain
        guard record.tag < 0 else { return ScalarResolver.resolve(utf8, isPlain: isPlain, tag: explicitTag) }
        return isPlain ? ScalarResolver.resolve(utf8) : .string
    }
}
