/// Reads a sequence item by item.
struct UnkeyedNodeContainer: UnkeyedDecodingContainer {
    let decoder: NodeDecoder
    let elements: [YAMLNode]
    private(set) var currentIndex = 0

    init(decoder: NodeDecoder, elements: [YAMLNode]) {
        self.decoder = decoder
        self.elements = elements
    }

    var codingPath: [any CodingKey] { decoder.codingPath }
    var count: Int? { elements.count }
    var isAtEnd: Bool { currentIndex >= elements.count }

    mutating func decodeNil() throws -> Bool {
        guard !isAtEnd, elements[currentIndex].isNull else { return false }
        currentIndex += 1
        return true
    }

    mutating func decode<T: Decodable>(_ type: T.Type) throws -> T {
        let key = AnyKey(intValue: currentIndex)
        let element = try current()
        let value = try decoder.session.decode(type, from: DecodingPlace(element), parent: decoder, key: key)
        currentIndex += 1
        return value
    }

    mutating func nestedContainer<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        try nextDecoder().container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        try nextDecoder().unkeyedContainer()
    }

    mutating func superDecoder() throws -> any Decoder {
        try nextDecoder()
    }

    private mutating func nextDecoder() throws -> NodeDecoder {
        let element = try current()
        defer { currentIndex += 1 }
        return decoder.nestedDecoder(element, key: AnyKey(intValue: currentIndex))
    }

    private func current() throws -> YAMLNode {
        guard !isAtEnd else {
            let message = "expected at least \(currentIndex + 1) items, found \(elements.count)"
            throw DecodingFailure([Diagnostic(at: decoder.place.location, code: "wrong-type", message: message)])
        }
        return elements[currentIndex]
    }
}
