/// Collections that are decoded item by item, so that one bad item doesn't hide the next.
protocol CollectionDecodable {
    static func decode(with decoder: NodeDecoder) throws -> Self
}

extension Array: CollectionDecodable where Element: Decodable {
    static func decode(with decoder: NodeDecoder) throws -> [Element] {
        try decoder.decodeElements(Element.self, expecting: TypeWords.expected([Element].self))
    }
}

extension Set: CollectionDecodable where Element: Decodable {
    static func decode(with decoder: NodeDecoder) throws -> Set<Element> {
        Set(try decoder.decodeElements(Element.self, expecting: TypeWords.expected([Element].self)))
    }
}

extension Dictionary: CollectionDecodable where Key: Decodable, Value: Decodable {
    static func decode(with decoder: NodeDecoder) throws -> [Key: Value] {
        guard let mapping = try decoder.mapping(expecting: TypeWords.expected([Key: Value].self)) else { return [:] }
        decoder.acceptsAllKeys = true
        var result: [Key: Value] = [:]
        result.reserveCapacity(mapping.pairs.count)
        for pair in mapping.pairs {
            do {
                let key = try decoder.session.decode(Key.self, from: DecodingPlace(pair.key))
                let value = try decoder.session.decode(
                    Value.self,
                    from: DecodingPlace(pair.value),
                    parent: decoder,
                    key: AnyKey(stringValue: pair.key.text ?? "")
                )
                result[key] = value
            } catch {
                decoder.session.note(error, at: pair.value.location)
            }
        }
        return result
    }
}
