public import ConfigurationSchema

extension JSONValue: ConfigurationValue {
    /// Any value.
    public static var schema: ValueSchema { .any }

    /// The value without its nulls; nil when it is empty.
    public var literal: ConfigurationLiteral? {
        switch self {
        case .null: nil
        case .bool(let value): value.literal
        case .int(let value): value.literal
        case .double(let value): value.literal
        case .string(let value): value.literal
        case .array(let elements): elements.literal
        case .object(let members): members.literal
        }
    }
}
