/// The keys of a section.
public struct SectionKeys<Section: ConfigurationSection>: Sendable, ExpressibleByArrayLiteral {
    /// The keys, in the order of the documentation.
    public let all: [SectionKey<Section>]
    let required: [DeclaredKey<Section>]
    private let positions: [String: Int]

    /// These keys; of two with the same name the first counts.
    public init(_ keys: [SectionKey<Section>]) {
        all = keys
        positions = Dictionary(keys.enumerated().map { ($1.name, $0) }) { first, _ in first }
        required = keys.indices.filter { keys[$0].isRequired }.map(DeclaredKey.init(position:))
    }

    /// These keys.
    public init(arrayLiteral elements: SectionKey<Section>...) {
        self.init(elements)
    }

    func position(of name: String) -> Int? {
        positions[name]
    }

    /// The keys of both.
    public static func + (first: SectionKeys, second: SectionKeys) -> SectionKeys {
        SectionKeys(first.all + second.all)
    }
}
