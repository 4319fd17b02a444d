/// Reads a mapping by key. What fails here is noted and decoding goes on with a placeholder where the type has one.
struct KeyedNodeContainer<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let decoder: NodeDecoder
    /// The mapping; nil reads as one without keys.
    let mapping: DecodingMapping?

    var codingPath: [any CodingKey] { decoder.codingPath }

    var allKeys: [Key] {
        mapping?.pairs.compactMap { $0.key.text.flatMap(Key.init(stringValue:)) } ?? []
    }

    func contains(_ key: Key) -> Bool { value(key) != nil }

    func decodeNil(forKey key: Key) -> Bool { value(key)?.isNull ?? true }

    func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
        guard let node = value(key) else {
            if decoder.place.isPlaceholder {
                return try decoder.session.decode(type, from: decoder.place)
            }
            return try placeholder(type, after: missing(key))
        }
        do {
            return try decoder.session.decode(type, from: DecodingPlace(node), parent: decoder, key: key)
        } catch {
            return try placeholder(type, after: DecodingFailure(error, at: node.location), at: node.location)
        }
    }

    func decodeIfPresent<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T? {
        guard let node = value(key), !node.isNull else { return nil }
        do {
            return try decoder.session.decode(type, from: DecodingPlace(node), parent: decoder, key: key)
        } catch {
            decoder.session.note(error, at: node.location)
            return nil
        }
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type,
        forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> {
        try decoder.nestedDecoder(value(key), key: key).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        try decoder.nestedDecoder(value(key), key: key).unkeyedContainer()
    }

    func superDecoder() throws -> any Decoder {
        let key = AnyKey(stringValue: "super")
        decoder.asked(for: key.stringValue)
        return decoder.nestedDecoder(mapping?[key.stringValue], key: key)
    }

    func superDecoder(forKey key: Key) throws -> any Decoder {
        decoder.nestedDecoder(value(key), key: key)
    }

    private func value(_ key: Key) -> YAMLNode? {
        decoder.asked(for: key.stringValue)
        return mapping?[key.stringValue]
    }

    private func missing(_ key: Key) -> DecodingFailure {
        let message = "the key \"\(key.stringValue)\" is missing"
        return DecodingFailure([Diagnostic(at: decoder.place.location, code: "missing-key", message: message)])
    }

    /// Notes a failure and gives a placeholder to go on with, or throws when the type has none.
    private func placeholder<T: Decodable>(
        _ type: T.Type,
        after failure: DecodingFailure,
        at location: SourceLocation? = nil
    ) throws -> T {
        let session = decoder.session
        guard let value = session.placeholder(type, at: location ?? decoder.place.location) else { throw failure }
        session.note(failure, at: decoder.place.location)
        return value
    }
}
