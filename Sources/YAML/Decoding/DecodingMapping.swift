/// A mapping's pairs with a way to find a key's value; long mappings are indexed.
struct DecodingMapping {
    let pairs: [YAMLNode.Pair]
    private let index: [String: Int]

    init(_ node: YAMLNode) {
        pairs = node.pairs
        guard pairs.count > 16 else {
            index = [:]
            return
        }
        index = Dictionary(
            pairs.enumerated().compactMap { position, pair in pair.key.text.map { ($0, position) } },
            uniquingKeysWith: { first, _ in first }
        )
    }

    subscript(key: String) -> YAMLNode? {
        if !index.isEmpty { return index[key].map { pairs[$0].value } }
        return pairs.first { $0.key.kind == .scalar && $0.key.utf8.elementsEqual(key.utf8) }?.value
    }
}
