/// Where the next page of a listing begins. Opaque, and only good for the same query.
public struct JobCursor: RawRepresentable, Hashable, Sendable, Codable {
    /// A text that can stand in a URL.
    public let rawValue: String

    /// Wraps a text as it stands; one that no store gave selects nothing.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }
}
