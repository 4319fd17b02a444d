public import ConfigurationSchema

/// A repository's full name, `owner/name`, as GitHub's `full_name`.
///
/// GitHub compares owners and names without regard to case; so do equality and hashing here, while the
/// spelling that was given is kept for display.
public struct RepositoryName: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The organisation or user that owns the repository.
    public let owner: String
    /// The bare name, without the owner.
    public let name: String

    /// Joins an owner and a bare name.
    public init(owner: String, name: String) {
        self.owner = owner
        self.name = name
    }

    /// Reads `owner/name`; nil when there is not exactly one slash with text on both sides.
    public init?(_ fullName: some StringProtocol) {
        let parts = fullName.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
        self.init(owner: String(parts[0]), name: String(parts[1]))
    }

    /// `owner/name`, as written.
    public var fullName: String { "\(owner)/\(name)" }

    /// The text, as people write it.
    public var description: String { fullName }

    /// Whether two values name the same.
    public static func == (one: Self, other: Self) -> Bool {
        one.owner.equalsFolded(other.owner) && one.name.equalsFolded(other.name)
    }

    /// Hashes what makes two values equal.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(owner.lowercased())
        hasher.combine(name.lowercased())
    }

    /// Orders two values as people would.
    public static func < (one: Self, other: Self) -> Bool {
        one.fullName.lowercased() < other.fullName.lowercased()
    }
}

extension RepositoryName: Codable {
    /// Reads the single string `owner/name`.
    ///
    /// - Throws: `DecodingError.dataCorrupted` when the text is not `owner/name`.
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let name = RepositoryName(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "expected `owner/name`, found `\(text)`")
            )
        }
        self = name
    }

    /// Writes what the reading initializer reads.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(fullName)
    }
}

extension RepositoryName: ConfigurationValue {
    /// A full name.
    public static var schema: ValueSchema { .string("`ORG/REPO`") }

    /// The text.
    public var literal: ConfigurationLiteral? { .string(fullName) }
}
