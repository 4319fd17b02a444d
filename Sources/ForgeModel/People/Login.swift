public import ConfigurationSchema

/// The login of a person or an app.
///
/// GitHub ignores the case of logins; so do equality and hashing here, while the spelling is kept for display.
public struct Login: Sendable, Hashable, Comparable, CustomStringConvertible, ExpressibleByStringLiteral {
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

    /// Reads a mention: one leading `@` is dropped.
    public init(mention: some StringProtocol) {
        self.init(mention.hasPrefix("@") ? String(mention.dropFirst()) : String(mention))
    }

    /// The login without the `[bot]` that GitHub puts behind an app's name.
    public var withoutBotSuffix: Login { text.hasSuffix("[bot]") ? Login(text.dropLast(5)) : self }

    /// Whether the login is one that GitHub gives to apps.
    public var hasBotSuffix: Bool { text.hasSuffix("[bot]") }

    /// Whether two values name the same.
    public static func == (one: Self, other: Self) -> Bool { one.text.equalsFolded(other.text) }

    /// Hashes what makes two values equal.
    public func hash(into hasher: inout Hasher) { hasher.combine(text.lowercased()) }

    /// Orders two values as people would.
    public static func < (one: Self, other: Self) -> Bool { one.text.lowercased() < other.text.lowercased() }
}

extension Login: Codable {
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

extension Login: ConfigurationValue {
    /// A login.
    public static var schema: ValueSchema { .string("login") }

    /// The text.
    public var literal: ConfigurationLiteral? { .string(text) }
}
