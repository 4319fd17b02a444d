/// A type that configuration files hold: it can be decoded, and can say in what form it is written.
public protocol ConfigurationValue: Decodable, Sendable {
    /// The form that files give the value.
    static var schema: ValueSchema { get }

    /// The value as files write it, for the documentation of defaults; nil when nothing would be written.
    var literal: ConfigurationLiteral? { get }
}

extension ConfigurationValue {
    /// Nothing: most sections and lists are empty by default.
    public var literal: ConfigurationLiteral? { nil }
}

extension ConfigurationValue where Self: RawRepresentable, RawValue == String, Self: CaseIterable {
    /// One of the texts.
    public static var schema: ValueSchema { .choice(allCases.map(\.rawValue)) }

    /// The text.
    public var literal: ConfigurationLiteral? { .string(rawValue) }
}
