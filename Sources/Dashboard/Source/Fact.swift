/// A name with its value.
public struct Fact: Sendable, Hashable, Codable {
    /// What it is.
    public var name: String
    /// The value; shown as it stands, monospaced.
    public var value: String

    /// Joins the parts.
    public init(name: String, value: String) {
        self.name = name
        self.value = value
    }
}
