/// A type that files write as a map of declared keys.
///
/// The declaration of its keys is all that there is to say: reading, unknown keys, defaults, the JSON Schema and the
/// documentation follow from it.
public protocol ConfigurationSection: ConfigurationValue {
    /// What holds when a file says nothing.
    init()

    /// The keys, in the order of the documentation.
    static var keys: SectionKeys<Self> { get }

    /// Looks at the section as a whole once its keys are read.
    ///
    /// - Throws: What is wrong with it; the decoder gives it the place of the section.
    mutating func finish(_ decoder: any Decoder) throws
}

extension ConfigurationSection {
    /// A map of the declared keys.
    public static var schema: ValueSchema { .section(Self.self) }

    /// Any combination of keys will do.
    public mutating func finish(_ decoder: any Decoder) throws {}

    /// Reads the keys that are there; the others keep their defaults, as those that are null do.
    ///
    /// - Throws: What the decoder throws for a value of the wrong type, and what ``finish(_:)`` throws.
    public init(from decoder: any Decoder) throws {
        self.init()
        let container = try decoder.container(keyedBy: DeclaredKey<Self>.self)
        let missing = Self.keys.required.filter { !container.contains($0) }
        for key in container.allKeys + missing {
            do {
                try Self.keys.all[key.position].read(&self, KeyReader(container: container, key: key))
            } catch {
                guard let collector = decoder as? any MistakeCollector else { throw error }
                collector.note(error, at: key)
            }
        }
        try finish(decoder)
    }
}

extension ConfigurationSection where Self: Encodable {
    /// Writes the keys that are required and those whose values are not the defaults, so that reading gives the same
    /// section again.
    ///
    /// - Throws: `EncodingError` when the value of a key is of a type that is not `Encodable`.
    public func encode(to encoder: any Encoder) throws {
        let container = encoder.container(keyedBy: NamedKey.self)
        for key in Self.keys.all {
            try key.write(self, KeyWriter(container: container, key: NamedKey(stringValue: key.name)))
        }
    }
}

/// A decoder that notes what is wrong and goes on, so that the next mistake is found too.
public protocol MistakeCollector: Decoder {
    /// Notes what is wrong with the value of a key of the map that is being decoded.
    func note(_ error: any Error, at key: any CodingKey)
}
