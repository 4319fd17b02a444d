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
        words { _, word in word }
    }

    /// The form in a few words.
    ///
    /// - Parameter naming: The name of a section, in place of the word `map` or `maps`.
    func words(naming: (any ConfigurationSection.Type, String) -> String) -> String {
        switch self {
        case .any: "anything"
        case .bool: "true or false"
        case .integer: "whole number"
        case .number: "number"
        case .string(let words): words.isEmpty ? "text" : words
        case .choice(let texts): texts.map { "`\($0)`" }.joined(separator: ", ")
        case .list(let element): "list of \(element.plural(naming: naming))"
        case .map(let keys, let value): "map from \(keys) to \(value.plural(naming: naming))"
        case .section(let section): naming(section, "map")
        case .either(let forms): forms.map { $0.words(naming: naming) }.joined(separator: ", or ")
        }
    }

    private func plural(naming: (any ConfigurationSection.Type, String) -> String) -> String {
        switch self {
        case .any, .bool, .choice, .list, .map, .either: words(naming: naming)
        case .integer: "whole numbers"
        case .number: "numbers"
        case .string(let words): words.isEmpty ? "texts" : Self.plural(words)
        case .section(let section): naming(section, "maps")
        }
    }

    /// More than one of what words without a verb say: `regular expressions (RE2)`.
    private static func plural(_ words: String) -> String {
        guard let bracket = words.firstRange(of: " (") else { return words.hasSuffix("`") ? words : "\(words)s" }
        return "\(words[..<bracket.lowerBound])s\(words[bracket.lowerBound...])"
    }
}
