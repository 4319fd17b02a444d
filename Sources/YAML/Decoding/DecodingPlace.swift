/// What a decoder reads: a node, or the absence of one (an empty text, a placeholder).
struct DecodingPlace {
    var node: YAMLNode?
    /// Where the value would be if there were a node.
    private var surroundings: SourceLocation?
    /// Whether this stands for a value that couldn't be decoded: everything asked of it is given as zero or empty.
    var isPlaceholder = false

    init(node: YAMLNode?, location: SourceLocation, isPlaceholder: Bool = false) {
        self.node = node
        self.surroundings = location
        self.isPlaceholder = isPlaceholder
    }

    init(_ node: YAMLNode) {
        self.node = node
    }

    var location: SourceLocation {
        node?.location ?? surroundings ?? SourceLocation(file: "", line: 1, column: 1)
    }

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
