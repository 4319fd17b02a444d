public import ConfigurationSchema

/// The name of a label, such as `do-not-merge/hold`.
///
/// GitHub holds two labels that differ only in case to be one; so do equality and hashing here.
public struct LabelName: Sendable, Hashable, Comparable, CustomStringConvertible, ExpressibleByStringLiteral {
    /// The text as it was written.
    public let text: String

    /// Wraps a text as it stands.
    public init(_ text: some StringProtocol) {
        self.text = String(text)
    }

    /// Wraps the text of a literal.
    public init(stringLiteral value: String) {
        self.init(value)
    }

    /// The text, as people write it.
    public var description: String { text }

    /// Whether the name begins with a text, ignoring case: `size/` of `size/XS`.
    public func hasPrefix(_ prefix: String) -> Bool { text.lowercased().hasPrefix(prefix.lowercased()) }

    /// Whether two values name the same.
    public static func == (one: Self, other: Self) -> Bool { one.text.equalsFolded(other.text) }

    /// Hashes what makes two values equal.
    public func hash(into hasher: inout Hasher) { hasher.combine(text.lowercased()) }

    /// Orders two values as people would.
    public static func < (one: Self, other: Self) -> Bool { one.text.lowercased() < other.text.lowercased() }
}

extension LabelName: Codable {
    /// Reads the value from its one text.
    public init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(String.self))
    }

    /// Writes what the reading initializer reads.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

extension LabelName: ConfigurationValue {
    /// A label.
    public static var schema: ValueSchema { .string("label") }

    /// The text.
    public var literal: ConfigurationLiteral? { .string(text) }
}
