extension KeyedDecodingContainer {
    /// Decodes a value that may be absent or null.
    func value<Value: Decodable>(_ key: Key, default: Value) throws -> Value {
        try decodeIfPresent(Value.self, forKey: key) ?? `default`
    }

    /// Decodes a list that may be absent or null.
    func list<Element: Decodable>(_ key: Key, of type: Element.Type = Element.self) throws -> [Element] {
        try decodeIfPresent([Element].self, forKey: key) ?? []
    }

    /// Decodes a map that may be absent or null.
    func map<Value: Decodable>(_ key: Key, of type: Value.Type = Value.self) throws -> [String: Value] {
        try decodeIfPresent([String: Value].self, forKey: key) ?? [:]
    }
}
