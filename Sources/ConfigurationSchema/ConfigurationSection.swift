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
        if let source = decoder as? any SectionSource {
            try source.readSection(Self.keys.names, required: Self.keys.required) { position, reader in
                try Self.keys.all[position].read(&self, reader)
            }
        } else {
            let container = try decoder.container(keyedBy: SectionKeyName.self)
            for key in Self.keys.all {
                let name = SectionKeyName(stringValue: key.name)
                guard key.isRequired || container.contains(name) else { continue }
                try key.read(&self, ContainerReader(container: container, key: name))
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
        let container = encoder.container(keyedBy: SectionKeyName.self)
        for key in Self.keys.all {
            try key.write(self, KeyWriter(container: container, key: SectionKeyName(stringValue: key.name)))
        }
    }
}
