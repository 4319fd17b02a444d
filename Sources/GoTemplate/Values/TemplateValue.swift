/// A value that a template is rendered with, as Go's reflection would show it to the template.
public enum TemplateValue: Sendable, Hashable {
    /// The absence of any value, as of a map's missing key: it renders as `<no value>`.
    case missing
    /// A nil pointer: it renders as `<nil>`, and asking it for a field is an error.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// An integer.
    case int(Int)
    /// A number with a fraction.
    case double(Double)
    /// A text.
    case string(String)
    /// A slice or an array.
    case list([TemplateValue])
    /// A map with texts as keys; `zero` is what `index` gives for a key that is not there.
    indirect case map([String: TemplateValue], zero: TemplateValue = .missing)
    /// A struct: asking it for a field that it doesn't declare is an error.
    case record(TemplateRecord)

    /// A list of texts.
    public static func strings(_ texts: [String]) -> TemplateValue {
        .list(texts.map(TemplateValue.string))
    }

    /// Go's `map[string]string`, whose missing keys `index` as the empty text.
    public static func strings(_ texts: [String: String]) -> TemplateValue {
        .map(texts.mapValues(TemplateValue.string), zero: .string(""))
    }
}

extension TemplateValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
    /// A text.
    public init(stringLiteral value: String) {
        self = .string(value)
    }

    /// An integer.
    public init(integerLiteral value: Int) {
        self = .int(value)
    }

    /// A truth value.
    public init(booleanLiteral value: Bool) {
        self = .bool(value)
    }
}

extension TemplateValue: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
    /// A list.
    public init(arrayLiteral elements: TemplateValue...) {
        self = .list(elements)
    }

    /// A map of anything. Where a key is given twice, the last value counts.
    public init(dictionaryLiteral elements: (String, TemplateValue)...) {
        self = .map(Dictionary(elements) { _, last in last })
    }
}
