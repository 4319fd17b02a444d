/// What a decoder reads: a node, or the absence of one (an empty text, a placeholder).
struct DecodingPlace {
    var node: YAMLNode?
    var location: SourceLocation
    /// Whether this stands for a value that couldn't be decoded: everything asked of it is given as zero or empty.
    var isPlaceholder = false

    var isNull: Bool { node?.isNull ?? true }

    /// The node in words, for "expected ..., found ...".
    var found: String {
        guard let node, !node.isNull else { return "null" }
        switch node.resolvedTag {
        case .sequence: return "a list"
        case .mapping: return "a map"
        case .string, .merge: return "\"\(excerpt(node))\""
        case .null, .bool, .int, .float: return excerpt(node)
        }
    }

    private func excerpt(_ node: YAMLNode) -> String {
        let text = node.text ?? ""
        let line = text.prefix { !$0.isNewline }.prefix(40)
        return line.count == text.count ? text : "\(line)..."
    }
}

extension DecodingPlace {
    init(_ node: YAMLNode) {
        self.init(node: node, location: node.location)
    }
}
