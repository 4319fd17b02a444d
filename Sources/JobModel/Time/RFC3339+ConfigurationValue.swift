public import ConfigurationSchema

extension RFC3339: ConfigurationValue {
    /// A time.
    public static var schema: ValueSchema { .string("time (RFC 3339)") }

    /// The time's text.
    public var literal: ConfigurationLiteral? { wrappedValue.map { .string(Self.text($0)) } }
}
