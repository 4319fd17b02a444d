import YAML

extension YAMLNode {
    /// The node that keys and positions lead to; nil when there is none.
    func at(_ path: String...) -> YAMLNode? {
        path.reduce(self as YAMLNode?) { $0?.step($1) }
    }

    /// Where the value is that keys and positions lead to, or the last one on the way that is there; for a list or
    /// map that starts below its key, where the key is.
    func location(of path: [String]) -> SourceLocation {
        var node = self
        var place = location
        for key in path {
            guard let next = node.step(key) else { break }
            let ownKey = node.ownPairs.first { $0.value == next }?.key
            place = ownKey.flatMap { $0.line < next.line ? $0.location : nil } ?? next.location
            node = next
        }
        return place
    }

    /// The texts of a list, each with its place.
    var texts: [Located<String>] {
        elements.compactMap { element in element.text.map { Located($0, at: element.location) } }
    }

    private func step(_ key: String) -> YAMLNode? {
        guard kind == .sequence else { return self[key] }
        let elements = elements
        return Int(key).flatMap { elements.indices.contains($0) ? elements[$0] : nil }
    }
}
