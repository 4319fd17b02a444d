/// Reads the value of one key.
protocol ValueReader {
    /// The value; nil when it is null.
    func value<Value: Decodable>(_ type: Value.Type) throws -> Value?

    /// The value of a key that must be there.
    func required<Value: Decodable>(_ type: Value.Type) throws -> Value
}

/// Reads the value of a key of a decoder's container.
struct KeyReader<Key: CodingKey>: ValueReader {
    let container: KeyedDecodingContainer<Key>
    let key: Key

    func value<Value: Decodable>(_ type: Value.Type) throws -> Value? {
        try container.decodeIfPresent(type, forKey: key)
    }

    func required<Value: Decodable>(_ type: Value.Type) throws -> Value {
        try container.decode(type, forKey: key)
    }
}
