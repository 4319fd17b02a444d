/// Reads a node as one value of any type. What fails here is thrown, not noted, so that types can probe.
struct SingleNodeContainer: SingleValueDecodingContainer {
    let decoder: NodeDecoder

    var codingPath: [any CodingKey] { decoder.codingPath }

    func decodeNil() -> Bool { decoder.place.isNull }

    func decode<T: Decodable>(_ type: T.Type) throws -> T {
        let session = decoder.session
        if let value = try session.scalar(type, from: decoder.place) { return value }
        return try session.decode(type, from: decoder.place, parent: decoder)
    }
}
