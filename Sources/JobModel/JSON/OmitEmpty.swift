/// A coded property that is left out when it is empty and empty when it is left out or null: Go's `omitempty`.
@propertyWrapper
public struct OmitEmpty<Value: ZeroValued> {
    /// The property's value.
    public var wrappedValue: Value

    /// A property with a given value.
    public init(wrappedValue: Value) {
        self.wrappedValue = wrappedValue
    }

    /// An empty property.
    public init() {
        self.wrappedValue = .zero
    }
}

extension OmitEmpty: Equatable where Value: Equatable {}
extension OmitEmpty: Hashable where Value: Hashable {}
extension OmitEmpty: Sendable where Value: Sendable {}

extension OmitEmpty: Codable where Value: Codable {
    /// Decodes the value; a null is empty.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        self.init(wrappedValue: container.decodeNil() ? .zero : try container.decode(Value.self))
    }

    /// Encodes the value, also when it is empty: only a keyed container can leave it out.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(wrappedValue)
    }
}

extension KeyedDecodingContainer {
    /// Decodes a property that may be absent or null; the compiler's own `Codable` code calls this.
    public func decode<Value: Codable>(_ type: OmitEmpty<Value>.Type, forKey key: Key) throws -> OmitEmpty<Value> {
        OmitEmpty(wrappedValue: try decodeIfPresent(Value.self, forKey: key) ?? .zero)
    }
}

extension KeyedEncodingContainer {
    /// Encodes a property unless it is empty; the compiler's own `Codable` code calls this.
    public mutating func encode<Value: Codable>(_ value: OmitEmpty<Value>, forKey key: Key) throws {
        if !value.wrappedValue.isZero {
            try encode(value.wrappedValue, forKey: key)
        }
    }
}
