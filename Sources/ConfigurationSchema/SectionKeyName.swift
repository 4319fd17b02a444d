/// The name of a section's key, for the coding path of an error that ``ConfigurationSection/finish(_:)`` throws.
public struct SectionKeyName: CodingKey {
    /// The name.
    public let stringValue: String
    /// Nil: keys have names only.
    public var intValue: Int? { nil }

    /// A key's name.
    public init(stringValue: String) {
        self.stringValue = stringValue
    }

    /// Nil: keys have names only.
    public init?(intValue: Int) {
        nil
    }
}
