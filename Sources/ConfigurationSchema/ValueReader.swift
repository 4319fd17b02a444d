/// Reads the value of one key.
public protocol ValueReader {
    /// The value; nil when it is null.
    func value<Value: Decodable>(_ type: Value.Type) throws -> Value?

    /// The value of a key that must be there.
    func required<Value: Decodable>(_ type: Value.Type) throws -> Value
}

/// Reads the value of a key of any decoder's container.
struct ContainerReader: ValueReader {
    let container: KeyedDecodingContainer<SectionKeyName>
    let key: SectionKeyName

    func value<Value: Decodable>(_ type: Value.Type) throws -> Value? {
        try container.decodeIfPresent(type, forKey: key)
    }

    func required<Value: Decodable>(_ type: Value.Type) throws -> Value {
        try container.decode(type, forKey: key)
    }
}
