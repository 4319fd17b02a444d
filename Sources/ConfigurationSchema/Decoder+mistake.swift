extension Decoder {
    /// An error about the value of a key of the map that is being decoded, for
    /// ``ConfigurationSection/finish(_:)`` to throw.
    ///
    /// - Parameter words: What is wrong and what would be right, in a sentence without a full stop.
    public func mistake(_ words: String, at key: String) -> DecodingError {
        .dataCorrupted(.init(codingPath: codingPath + [SectionKeyName(stringValue: key)], debugDescription: words))
    }
}
