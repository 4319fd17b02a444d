extension FoldedMap {
    /// Adds the members of another map.
    ///
    /// - Parameter join: What becomes of two values of one key: it changes the first and returns what they both say.
    /// - Returns: What is said twice: keys, and what is within them.
    mutating func merge(_ other: FoldedMap, _ join: (inout Value, Value) -> [[String]]) -> [[String]] {
        var merged = values
        var twice: [[String]] = []
        for (key, value) in other.values.sorted(by: { $0.key < $1.key }) {
            guard let own = merged.keys.first(where: { $0.lowercased() == key.lowercased() }), var both = merged[own]
            else {
                merged[key] = value
                continue
            }
            twice += join(&both, value).map { [key] + $0 }
            merged[own] = both
        }
        self = FoldedMap(merged)
        return twice
    }

    /// Adds the members of another map.
    ///
    /// - Returns: The keys that both have.
    mutating func merge(_ other: FoldedMap) -> [String] {
        merge(other) { _, _ in [[]] }.compactMap(\.first)
    }
}
