/// Writes one value into a place.
struct SingleNodeEncodingContainer: SingleValueEncodingContainer {
    let encoder: NodeEncoder

    var codingPath: [any CodingKey] { encoder.codingPath }

    mutating func encodeNil() {
        encoder.box.content = .null
    }

    mutating func encode<T: Encodable>(_ value: T) throws {
        try encoder.encode(value)
    }
}
