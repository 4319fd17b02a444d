extension PodSpec: Codable {
    /// Decodes an object of any members.
    ///
    /// - Throws: `DecodingError.typeMismatch` when the value is not an object.
    public init(from decoder: any Decoder) throws {
        if let key = CodingUserInfoKey.packedValueReader,
            let reader = decoder.userInfo[key] as? PackedValue.Reader
        {
            self.init(packed: try reader(decoder))
            return
        }
        guard let fields = try JSONValue(from: decoder).objectValue else {
            let context = DecodingError.Context(codingPath: decoder.codingPath, debugDescription: "expected a map")
            throw DecodingError.typeMismatch([String: JSONValue].self, context)
        }
        self.init(fields: fields)
    }

    /// Encodes the members as they are.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(fields)
    }
}

extension CodingUserInfoKey {
    /// How a decoder of configuration packs an object that is kept whole: a ``PackedValue/Reader``.
    public static var packedValueReader: CodingUserInfoKey? {
        CodingUserInfoKey(rawValue: "JobModel.packedValueReader")
    }
}

extension PackedValue {
    /// Reads a whole object from a decoder; it throws when there is no object.
    public typealias Reader = @Sendable (any Decoder) throws -> PackedValue
}
