/// The keys of a section.
public struct SectionKeys<Section: ConfigurationSection>: Sendable, ExpressibleByArrayLiteral {
    /// The keys, in the order of the documentation.
    public let all: [SectionKey<Section>]
    let names: SectionKeyNames
    let required: [Int]

    /// These keys; of two with the same name the first counts.
    public init(_ keys: [SectionKey<Section>]) {
        all = keys
        names = SectionKeyNames(keys.map(\.name))
        required = keys.indices.filter { keys[$0].isRequired }
    }

    /// These keys.
    public init(arrayLiteral elements: SectionKey<Section>...) {
        self.init(elements)
    }

    /// The keys of both.
    public static func + (first: SectionKeys, second: SectionKeys) -> SectionKeys {
        SectionKeys(first.all + second.all)
    }
}
