/// The object id of a commit: 40 (or, in SHA-256 repositories, 64) hexadecimal digits.
public struct CommitSHA: Sendable, Hashable, Codable, CustomStringConvertible, ExpressibleByStringLiteral {
    /// All digits, as given.
    public let text: String

    /// Wraps an id as it stands.
    public init(_ text: some StringProtocol) {
        self.text = String(text)
    }

    /// Wraps the text of a literal.
    public init(stringLiteral value: String) {
        self.init(value)
    }

    /// Reads the value from its one text.
    public init(from decoder: any Decoder) throws {
        text = try decoder.singleValueContainer().decode(String.self)
    }

    /// Writes what the reading initializer reads.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    /// The text, as people write it.
    public var description: String { text }

    /// The first seven digits, as people quote a commit.
    public var short: String { String(text.prefix(7)) }

    /// Whether this is the id of nothing, which pushes use for a created or deleted branch.
    public var isZero: Bool { !text.isEmpty && text.utf8.allSatisfy { $0 == UInt8(ascii: "0") } }
}
