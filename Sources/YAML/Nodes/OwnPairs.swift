/// Walks over a mapping's pairs as they are written, without making an array of them.
struct OwnPairs: Sequence, IteratorProtocol {
    private let tree: YAMLTree
    private var child: Int32
    private let end: Int32

    /// The pairs of a mapping; none of other nodes.
    init(_ node: YAMLNode) {
        tree = node.tree
        child = node.index + 1
        end = node.kind == .mapping ? node.record.next : 0
    }

    mutating func next() -> YAMLNode.Pair? {
        guard child < end else { return nil }
        let key = child
        let value = tree.records[Int(key)].next
        child = tree.records[Int(value)].next
        return YAMLNode.Pair(key: YAMLNode(tree: tree, index: key), value: YAMLNode(tree: tree, index: value))
    }
}
