import ConfigurationSchema

extension NodeDecoder: SectionSource {
    func readSection(
        _ names: SectionKeyNames,
        required: [Int],
        take: (_ position: Int, _ value: any ValueReader) throws -> Void
    ) throws {
        var missing = required
        if let node = place.node, !place.isNull {
            guard node.kind == .mapping else { throw session.mismatch("a map", place) }
            accept(names)
            var isKnown = true
            func readPair(_ pair: YAMLNode.Pair) {
                guard let position = pair.key.text.flatMap(names.position) else {
                    isKnown = false
                    return
                }
                missing.removeAll { $0 == position }
                read(pair.value, names.all[position]) { try take(position, $0) }
            }
            if node.hasMergeKeys { node.pairs.forEach(readPair) } else { OwnPairs(node).forEach(readPair) }
            if isKnown { acceptsAllKeys = true }
        }
        for position in missing { read(nil, names.all[position]) { try take(position, $0) } }
    }

    /// Lets a value be taken; what is wrong with it is noted.
    private func read(_ node: YAMLNode?, _ key: String, take: (any ValueReader) throws -> Void) {
        do {
            try take(NodeReader(node: node, key: key, parent: self))
        } catch {
            session.note(error, at: node?.location ?? place.location)
        }
    }
}

/// Reads the value of a section's key.
private struct NodeReader: ValueReader {
    let node: YAMLNode?
    let key: String
    let parent: NodeDecoder

    func value<Value: Decodable>(_ type: Value.Type) throws -> Value? {
        guard let node, !node.isNull else { return nil }
        return try parent.session.decode(
            type,
            from: DecodingPlace(node),
            parent: parent,
            key: AnyKey(stringValue: key)
        )
    }

    func required<Value: Decodable>(_ type: Value.Type) throws -> Value {
        if let node {
            return try parent.session.decode(
                type,
                from: DecodingPlace(node),
                parent: parent,
                key: AnyKey(stringValue: key)
            )
        }
        if parent.place.isPlaceholder { return try parent.session.decode(type, from: parent.place) }
        let message = "the key \"\(key)\" is missing"
        throw DecodingFailure([Diagnostic(at: parent.place.location, code: "missing-key", message: message)])
    }
}
