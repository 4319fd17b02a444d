/// A key of a job in the configuration: one that every job has, or one of its own type.
///
/// Both sorts of key stand in the same map, so they are read through one container; a decoder that looks for unknown
/// keys then sees all that are known.
enum JobKey<Own: CodingKey & Sendable>: CodingKey {
    case base(JobBase.CodingKeys)
    case own(Own)

    var stringValue: String {
        switch self {
        case .base(let key): key.stringValue
        case .own(let key): key.stringValue
        }
    }

    var intValue: Int? { nil }

    init?(stringValue: String) {
        if let key = Own(stringValue: stringValue) {
            self = .own(key)
        } else if let key = JobBase.CodingKeys(stringValue: stringValue) {
            self = .base(key)
        } else {
            return nil
        }
    }

    init?(intValue: Int) {
        nil
    }
}

extension KeyedEncodingContainer {
    /// Encodes a value unless it is empty.
    mutating func encodeUnlessZero<Value: ZeroValued & Encodable>(_ value: Value, forKey key: Key) throws {
        if !value.isZero {
            try encode(value, forKey: key)
        }
    }
}
