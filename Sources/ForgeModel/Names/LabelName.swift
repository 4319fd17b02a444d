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

    public init(stringLiteral value: String) {
        self.init(value)
    }

    public var description: String { text }

    /// Whether the name begins with a text, ignoring case: `size/` of `size/XS`.
    public func hasPrefix(_ prefix: String) -> Bool { text.lowercased().hasPrefix(prefix.lowercased()) }

    public static func == (one: Self, other: Self) -> Bool { one.text.equalsFolded(other.text) }

    public func hash(into hasher: inout Hasher) { hasher.combine(text.lowercased()) }

    public static func < (one: Self, other: Self) -> Bool { one.text.lowercased() < other.text.lowercased() }
}

extension LabelName: Codable {
    public init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(String.self))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
