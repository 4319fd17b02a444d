extension KeyedDecodingContainer {
    /// What a key says, or the default where the key is absent or null.
    ///
    /// - Throws: `DecodingError` for a value of the wrong type.
    public func decode<Value: Decodable>(_ key: Key, or fallback: Value) throws -> Value {
        try decodeIfPresent(Value.self, forKey: key) ?? fallback
    }
}
