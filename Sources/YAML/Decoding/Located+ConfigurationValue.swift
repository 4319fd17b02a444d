public import ConfigurationSchema

extension Located: ConfigurationValue where Value: ConfigurationValue {
    /// The value's.
    public static var schema: ValueSchema { Value.schema }

    /// The value's.
    public var literal: ConfigurationLiteral? { value.literal }
}
