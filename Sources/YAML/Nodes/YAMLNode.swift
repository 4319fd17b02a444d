/// A value in a YAML text that knows its place: a scalar, a sequence or a mapping.
///
/// A node is a small handle on the tree of its text, which it keeps alive. Aliases are followed: the node of an
/// alias is the node of its anchor.
public struct YAMLNode: Sendable {
    /// What a node is.
    public enum Kind: Sendable, Hashable {
        /// A text such as `42`, `yes` or `"quoted"`.
        case scalar
        /// A list.
        case sequence
        /// A map.
        case mapping
    }

    /// How a scalar was written.
    public enum Style: UInt8, Sendable, Hashable {
        /// Without quotes: its text decides its type.
        case plain
        /// `'text'`.
        case singleQuoted
        /// `"text"`.
        case doubleQuoted
        /// `|`: a block with its line breaks.
        case literal
        /// `>`: a block with its lines joined.
        case folded
    }

    let tree: YAMLTree
    let index: Int32

    init(tree: YAMLTree, index: Int32) {
        self.tree = tree
        self.index = tree.resolved(index)
    }

    var record: YAMLTree.Record { tree.records[Int(index)] }

    /// What the node is.
    public var kind: Kind {
        switch record.shape {
        case .sequence: .sequence
        case .mapping: .mapping
        case .scalar, .alias: .scalar
        }
    }

    /// The line where the node starts, counted from 1.
    public var line: Int { Int(record.line) }

    /// The column where the node starts, counted from 1.
    public var column: Int { Int(record.column) }

    /// The place where the node starts, in the file that the parser was told.
    public var location: SourceLocation { SourceLocation(file: tree.file, line: line, column: column) }

    /// The tag that the text gives the node, in full (`tag:yaml.org,2002:str`), or nil when it gives none.
    public var explicitTag: String? {
        let tag = Int(record.tag)
        return tag < 0 ? nil : tree.tags[tag]
    }

    /// How a scalar was written; nil for sequences and mappings.
    public var style: Style? { kind == .scalar ? record.style : nil }

    /// A scalar's text, unquoted and unfolded; nil for sequences and mappings.
    public var text: String? { kind == .scalar ? String(decoding: utf8, as: UTF8.self) : nil }

    /// A sequence's items in order; empty for other nodes.
    public var elements: [YAMLNode] { kind == .sequence ? children : [] }

    /// A scalar's text as UTF-8; empty for other nodes.
    public var utf8: ArraySlice<UInt8> {
        let record = record
        return tree.bytes[Int(record.start)..<Int(record.end)]
    }

    /// How many bytes the text of a scalar has; 0 for other nodes.
    var textLength: Int { Int(record.end - record.start) }

    /// Whether both are scalars with the same text.
    func hasText(of other: YAMLNode) -> Bool {
        textLength == other.textLength && kind == .scalar && other.kind == .scalar && utf8 == other.utf8
    }

    var children: [YAMLNode] {
        var result: [YAMLNode] = []
        var child = index + 1
        let end = record.next
        while child < end {
            result.append(YAMLNode(tree: tree, index: child))
            child = tree.records[Int(child)].next
        }
        return result
    }
}

extension YAMLNode: Equatable {
    /// Whether both are the same node of the same parsed text.
    public static func == (a: YAMLNode, b: YAMLNode) -> Bool {
        a.tree === b.tree && a.index == b.index
    }
}
