import JobModel

/// Collects what differs between two values, value by value.
struct FieldChanges {
    private var changes: [FieldChange] = []
    /// Whether the order of lists of texts says nothing.
    private let areListsSets: Bool

    /// What differs between two values.
    ///
    /// - Parameter areListsSets: Whether the order of lists of texts says nothing.
    static func between(
        _ old: JSONValue?,
        _ new: JSONValue?,
        at path: String = "",
        areListsSets: Bool = false
    ) -> [FieldChange] {
        var collector = FieldChanges(areListsSets: areListsSets)
        collector.compare(old, new, at: path)
        return collector.changes
    }

    /// What two lists have and the other has not, whatever their order.
    static func between(set old: [String], _ new: [String], at path: String) -> [FieldChange] {
        let (before, after) = (Set(old), Set(new))
        return before.subtracting(after).sorted().map { FieldChange(path: path, old: .string($0)) }
            + after.subtracting(before).sorted().map { FieldChange(path: path, new: .string($0)) }
    }

    private init(areListsSets: Bool) {
        self.areListsSets = areListsSets
    }

    private mutating func compare(_ old: JSONValue?, _ new: JSONValue?, at path: String) {
        guard old != new else { return }
        switch (old, new) {
        case (.object(let before)?, .object(let after)?):
            for key in Set(before.keys).union(after.keys).sorted() {
                compare(before[key], after[key], at: Self.path(path, key))
            }
        case (.array(let before)?, .array(let after)?):
            compare(before, after, at: path)
        default:
            changes.append(FieldChange(path: path, old: old, new: new))
        }
    }

    private mutating func compare(_ old: [JSONValue], _ new: [JSONValue], at path: String) {
        let texts = (old.compactMap(\.stringValue), new.compactMap(\.stringValue))
        if areListsSets, texts.0.count == old.count, texts.1.count == new.count {
            changes += Self.between(set: texts.0, texts.1, at: path)
            return
        }
        // A list's only element stays the same one also when its name changes.
        let isSingle = old.count == 1 && new.count == 1
        if !isSingle, let before = NamedElements(old), let after = NamedElements(new), before.isInOrder(of: after) {
            for name in before.names + after.names.filter({ before[$0] == nil }) {
                compare(before[name], after[name], at: "\(path)[\(name)]")
            }
            return
        }
        let start = zip(old, new).prefix { $0 == $1 }.count
        let (before, after) = (old.dropFirst(start), new.dropFirst(start))
        let end = zip(before.reversed(), after.reversed()).prefix { $0 == $1 }.count
        let (removed, added) = (Array(before.dropLast(end)), Array(after.dropLast(end)))
        for offset in 0..<max(removed.count, added.count) {
            let pair = (
                removed.indices.contains(offset) ? removed[offset] : nil,
                added.indices.contains(offset) ? added[offset] : nil
            )
            compare(pair.0, pair.1, at: "\(path)[\(start + offset)]")
        }
    }

    /// Keys that are more than a word stand in brackets.
    private static func path(_ path: String, _ key: String) -> String {
        let isWord = key.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
        guard isWord else { return "\(path)[\(key)]" }
        return path.isEmpty ? key : "\(path).\(key)"
    }
}

/// The elements of a list that all have names of their own, as containers, variables and volumes do.
private struct NamedElements {
    let names: [String]
    private let elements: [String: JSONValue]

    init?(_ list: [JSONValue]) {
        names = list.compactMap { $0["name"]?.stringValue }
        elements = Dictionary(zip(names, list)) { first, _ in first }
        guard names.count == list.count, elements.count == list.count else { return nil }
    }

    subscript(name: String) -> JSONValue? {
        elements[name]
    }

    /// Whether the names that both have come in the same order.
    func isInOrder(of other: NamedElements) -> Bool {
        names.filter { other[$0] != nil } == other.names.filter { self[$0] != nil }
    }
}
