import YAML

extension YAMLNode {
    /// The node that keys and positions lead to; nil when there is none.
    func at(_ path: String...) -> YAMLNode? {
        path.reduce(self as YAMLNode?) { $0?.step($1) }
    }

    /// The node that keys and positions lead to, or the last one on the way that is there.
    func nearest(_ path: [String]) -> YAMLNode {
        var node = self
        for key in path {
            guard let next = node.step(key) else { break }
            node = next
        }
        return node
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
