extension YAMLNode {
    /// A key and its value in a mapping.
    public struct Pair: Sendable {
        /// The key's node, nearly always a scalar.
        public let key: YAMLNode

        /// The value's node.
        public let value: YAMLNode
    }

    /// A mapping's pairs as written, merge keys (`<<`) and duplicates included; empty for other nodes.
    public var ownPairs: [Pair] {
        Array(OwnPairs(self))
    }

    /// A mapping's pairs in order of first appearance, with merge keys (`<<`) followed; empty for other nodes.
    ///
    /// Of equal keys the last one counts, and a merge key counts where it stands: it replaces what is above it, and
    /// is replaced by what is below. In a list of merged mappings the earlier ones win. This is how Go's YAML reads it.
    public var pairs: [Pair] {
        var keys = KeyIndex()
        var result: [Pair] = []
        func set(_ pair: Pair) {
            if let first = keys.insert(pair.key, at: result.count) {
                result[first] = pair
            } else {
                result.append(pair)
            }
        }
        for pair in OwnPairs(self) {
            if pair.isMerge {
                for source in pair.value.mergeSources { source.pairs.forEach(set) }
            } else {
                set(pair)
            }
        }
        return result
    }

    /// Whether a mapping has a merge key.
    var hasMergeKeys: Bool { OwnPairs(self).contains { $0.isMerge } }

    /// The value of the mapping's key with this text, chosen as in ``pairs``, or nil when there is none or the node
    /// is no mapping.
    public subscript(key: String) -> YAMLNode? {
        guard kind == .mapping else { return nil }
        var found: YAMLNode?
        for pair in OwnPairs(self) {
            if pair.isMerge {
                for source in pair.value.mergeSources { found = source[key] ?? found }
            } else if pair.key.kind == .scalar, pair.key.utf8.elementsEqual(key.utf8) {
                found = pair.value
            }
        }
        return found
    }

    /// The mappings that the value of a merge key stands for, those that win last.
    private var mergeSources: [YAMLNode] { kind == .sequence ? elements.reversed() : [self] }

    /// Whether two keys of a mapping may have the same text. Mappings are small: to compare each key with those before
    /// it is cheaper than to make a set.
    var mayRepeatKeys: Bool {
        guard kind == .mapping else { return false }
        let keys = tree.keys(of: index)
        guard keys.count <= 32 else { return true }
        return keys.indices.contains { later in
            keys[..<later].contains { tree.haveSameText($0, keys[later]) }
        }
    }

    /// The key nodes of a mapping whose text stood before in the same mapping, in order.
    public var duplicateKeys: [YAMLNode] {
        var keys = KeyIndex()
        return OwnPairs(self).filter { !$0.isMerge && keys.insert($0.key, at: 0) != nil }.map(\.key)
    }
}

extension YAMLNode.Pair {
    /// Whether this is a merge key: an unquoted `<<`.
    var isMerge: Bool { key.textLength == 2 && key.resolvedTag == .merge }
}

/// Which keys of a mapping were seen, by text: a short list first, a dictionary once the list grows long.
private struct KeyIndex {
    private var short: [(key: YAMLNode, position: Int)] = []
    private var long: [String: Int] = [:]

    /// Notes a key and its position; returns the position noted before for the same text, if any.
    mutating func insert(_ key: YAMLNode, at position: Int) -> Int? {
        guard key.kind == .scalar else { return nil }
        if long.isEmpty {
            if let found = short.first(where: { $0.key.hasText(of: key) }) { return found.position }
            short.append((key, position))
            if short.count > 16 {
                for entry in short { long[entry.key.text ?? ""] = entry.position }
            }
            return nil
        }
        let text = key.text ?? ""
        if let found = long[text] { return found }
        long[text] = position
        return nil
    }
}
