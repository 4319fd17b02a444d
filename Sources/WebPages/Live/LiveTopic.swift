/// Names what changed, so that a page hears only of what it shows.
public struct LiveTopic: RawRepresentable, Sendable, Hashable, ExpressibleByStringLiteral {
    /// The name, such as `jobs` or `job/4f2c`.
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Wraps a name.
    public init(_ name: String) {
        rawValue = name
    }

    public init(stringLiteral value: String) {
        rawValue = value
    }
}
