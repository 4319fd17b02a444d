/// Who can be asked for a review: a person or a team of the organisation.
public enum Reviewer: Sendable, Hashable, CustomStringConvertible {
    case user(Login)
    /// A team, `org/slug`.
    case team(organization: String, slug: String)

    /// Reads `login`, `@login` or `@org/team`.
    public init(mention: some StringProtocol) {
        let name = mention.hasPrefix("@") ? mention.dropFirst() : mention[...]
        let parts = name.split(separator: "/", maxSplits: 1)
        if parts.count == 2 {
            self = .team(organization: String(parts[0]), slug: String(parts[1]))
        } else {
            self = .user(Login(name))
        }
    }

    /// The text, as people write it.
    public var description: String {
        switch self {
        case .user(let login): login.text
        case .team(let organization, let slug): "\(organization)/\(slug)"
        }
    }
}

extension Reviewer: Codable {
    /// Reads the value from its one text.
    public init(from decoder: any Decoder) throws {
        self.init(mention: try decoder.singleValueContainer().decode(String.self))
    }

    /// Writes what the reading initializer reads.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
