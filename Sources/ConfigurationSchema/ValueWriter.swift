/// Writes the value of one key.
protocol ValueWriter {
    func write(_ value: any Sendable) throws
}

/// Writes the value of a key to an encoder's container.
struct KeyWriter: ValueWriter {
    let container: KeyedEncodingContainer<SectionKeyName>
    let key: SectionKeyName

    /// - Throws: `EncodingError` when the type of the value can only be read.
    func write(_ value: any Sendable) throws {
        guard let value = value as? any Encodable else {
            let words = "\(type(of: value)) can't be encoded"
            throw EncodingError.invalidValue(value, .init(codingPath: [key], debugDescription: words))
        }
        var container = container
        try container.encode(value, forKey: key)
    }
}
