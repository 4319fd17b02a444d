extension Bool: ConfigurationValue {
    /// `true` or `false`.
    public static var schema: ValueSchema { .bool }

    /// Itself.
    public var literal: ConfigurationLiteral? { .bool(self) }
}

extension Int: ConfigurationValue {
    /// A whole number.
    public static var schema: ValueSchema { .integer }

    /// Itself.
    public var literal: ConfigurationLiteral? { .int(self) }
}

extension Double: ConfigurationValue {
    /// Any number.
    public static var schema: ValueSchema { .number }

    /// Itself.
    public var literal: ConfigurationLiteral? { .double(self) }
}

extension String: ConfigurationValue {
    /// Any text.
    public static var schema: ValueSchema { .string("") }

    /// Itself; an empty text is nothing.
    public var literal: ConfigurationLiteral? { isEmpty ? nil : .string(self) }
}

extension Array: ConfigurationValue where Element: ConfigurationValue {
    /// A list.
    public static var schema: ValueSchema { .list(Element.schema) }

    /// The elements; an empty list is nothing.
    public var literal: ConfigurationLiteral? { isEmpty ? nil : .list(compactMap(\.literal)) }
}

extension Set: ConfigurationValue where Element: ConfigurationValue {
    /// A list.
    public static var schema: ValueSchema { .list(Element.schema) }

    /// The elements in the order of their text; an empty set is nothing.
    public var literal: ConfigurationLiteral? {
        isEmpty ? nil : .list(compactMap(\.literal).sorted { $0.description < $1.description })
    }
}

extension Dictionary: ConfigurationValue where Key == String, Value: ConfigurationValue {
    /// A map from names.
    public static var schema: ValueSchema { .map(keys: "names", Value.schema) }

    /// The members; an empty map is nothing.
    public var literal: ConfigurationLiteral? { isEmpty ? nil : .map(compactMapValues(\.literal)) }
}

extension Optional: ConfigurationValue where Wrapped: ConfigurationValue {
    /// The form of the value that may be null.
    public static var schema: ValueSchema { Wrapped.schema }

    /// The value's.
    public var literal: ConfigurationLiteral? { self?.literal }
}
