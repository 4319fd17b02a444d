extension CodingUserInfoKey {
    /// How ``JSONValue`` reads whole values from a decoder that knows their kind, instead of trying one kind after
    /// another: a ``JSONValue/Reader``.
    public static var jsonValueReader: CodingUserInfoKey? { CodingUserInfoKey(rawValue: "JobModel.jsonValueReader") }
}

extension JSONValue: Codable {
    /// Reads a whole value from a decoder.
    public typealias Reader = @Sendable (any Decoder) throws -> JSONValue

    /// Decodes whatever value the decoder holds.
    ///
    /// - Throws: `DecodingError` when the value is of a kind that JSON does not have.
    public init(from decoder: any Decoder) throws {
        if let key = CodingUserInfoKey.jsonValueReader, let reader = decoder.userInfo[key] as? Reader {
            self = try reader(decoder)
            return
        }
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .bool(value)
        } else if let value = try? container.decode(Int.self) {
            self = .int(value)
        } else if let value = try? container.decode(Double.self) {
            self = .double(value)
        } else if let value = try? container.decode(String.self) {
            self = .string(value)
        } else if let value = try? container.decode([JSONValue].self) {
            self = .array(value)
        } else {
            self = .object(try container.decode([String: JSONValue].self))
        }
    }

    /// Encodes the value as itself, without a wrapper.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .bool(let value): try container.encode(value)
        case .int(let value): try container.encode(value)
        case .double(let value): try container.encode(value)
        case .string(let value): try container.encode(value)
        case .array(let value): try container.encode(value)
        case .object(let value): try container.encode(value)
        }
    }
}
