/// Names what changed, so that a page hears only of what it shows.
public struct LiveTopic: RawRepresentable, Sendable, Hashable, ExpressibleByStringLiteral {
    /// The name, such as `jobs` or `job/4f2c`.
    public let rawValue: String

    /// Wraps a name.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Wraps a name.
    public init(_ name: String) {
        rawValue = name
    }

    /// Wraps a name that is written in the source.
    public init(stringLiteral value: String) {
        rawValue = value
    }
}
