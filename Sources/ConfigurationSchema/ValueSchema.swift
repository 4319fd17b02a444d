/// The form of a value in a configuration file.
public indirect enum ValueSchema: Sendable {
    /// Any value: it is kept as it is.
    case any
    /// `true` or `false`.
    case bool
    /// A whole number.
    case integer
    /// Any number.
    case number
    /// A text, and in words what it must be; empty when it may be anything.
    case string(String)
    /// One of these texts.
    case choice([String])
    /// A list of values.
    case list(ValueSchema)
    /// A map, and in words what its keys are.
    case map(keys: String, ValueSchema)
    /// A map with declared keys.
    case section(any ConfigurationSection.Type)
    /// A value of one of several forms.
    case either([ValueSchema])
}

extension ValueSchema: CustomStringConvertible {
    /// The form in a few words: `list of texts`.
    public var description: String {
        switch self {
        case .any: "anything"
        case .bool: "true or false"
        case .integer: "whole number"
        case .number: "number"
        case .string(let words): words.isEmpty ? "text" : words
        case .choice(let texts): texts.map { "`\($0)`" }.joined(separator: ", ")
        case .list(let element): "list of \(element.plural)"
        case .map(let keys, let value): "map from \(keys) to \(value.plural)"
        case .section: "map"
        case .either(let forms): forms.map(\.description).joined(separator: ", or ")
        }
    }

    private var plural: String {
        switch self {
        case .any: "anything"
        case .bool: "true or false"
        case .integer: "whole numbers"
        case .number: "numbers"
        case .string(let words): words.isEmpty ? "texts" : "\(words)s"
        case .choice, .list, .map, .either: description
        case .section: "maps"
        }
    }
}
