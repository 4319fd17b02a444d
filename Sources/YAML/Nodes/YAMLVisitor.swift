/// Takes the values of a whole node in document order, as Go's sigs.k8s.io/yaml makes JSON of them.
public protocol YAMLVisitor {
    /// Takes null.
    mutating func null()

    /// Takes a boolean.
    mutating func bool(_ value: Bool)

    /// Takes an integer.
    mutating func int(_ value: Int)

    /// Takes a number with a fraction, or one too large for an integer.
    mutating func double(_ value: Double)

    /// Takes a text in UTF-8.
    mutating func string(_ utf8: ArraySlice<UInt8>)

    /// Takes the beginning of a list: as many values follow.
    mutating func array(count: Int)

    /// Takes the beginning of a map: as many times a name and a value follow.
    mutating func object(count: Int)

    /// Takes a key of a map in UTF-8.
    mutating func name(_ utf8: ArraySlice<UInt8>)
}

extension YAMLNode {
    /// Shows a visitor the node and everything in it, with merge keys followed and the last of duplicate keys.
    ///
    /// - Returns: Whether some map has a key twice.
    @discardableResult
    public func visit(_ visitor: inout some YAMLVisitor) -> Bool {
        switch kind {
        case .scalar:
            visitScalar(&visitor)
            return false
        case .sequence:
            let elements = elements
            visitor.array(count: elements.count)
            return elements.reduce(false) { $1.visit(&visitor) || $0 }
        case .mapping:
            let mayRepeat = mayRepeatKeys
            let pairs = mayRepeat || hasMergeKeys ? pairs : ownPairs
            // Several merge keys are no duplicates.
            let hasDuplicates = mayRepeat && !duplicateKeys.isEmpty
            visitor.object(count: pairs.count)
            return pairs.reduce(hasDuplicates) { hasDuplicates, pair in
                visitor.name(pair.key.utf8)
                return pair.value.visit(&visitor) || hasDuplicates
            }
        }
    }

    private func visitScalar(_ visitor: inout some YAMLVisitor) {
        switch resolvedValue {
        case .null: visitor.null()
        case .bool(let value): visitor.bool(value)
        case .int(let value): visitor.int(value)
        case .float(let value): visitor.double(value)
        case .unsigned, .merge, .string: visitor.string(utf8)
        }
    }
}
