/// The nodes of a parsed text in document order, in flat storage.
///
/// A node's children follow it directly; `Record.next` skips a whole subtree. Aliases stay records of their own
/// and are followed on access, so a tree is never larger than its text.
final class YAMLTree: Sendable {
    enum Shape: UInt8 {
        case scalar, sequence, mapping, alias
    }

    struct Record: Sendable {
        var shape: Shape
        var style: YAMLNode.Style
        /// An index into `tags`, or -1 when the node has no explicit tag.
        var tag: Int32 = -1
        var line: Int32
        var column: Int32
        /// A scalar's first byte in `bytes`; an alias's target; otherwise unused.
        var start: Int32 = 0
        /// A scalar's end in `bytes`; otherwise unused.
        var end: Int32 = 0
        /// The record after this one's last descendant.
        var next: Int32
    }

    let file: String
    let records: [Record]
    let bytes: [UInt8]
    let tags: [String]

    init(file: String, records: [Record], bytes: [UInt8], tags: [String]) {
        self.file = file
        self.records = records
        self.bytes = bytes
        self.tags = tags
    }

    /// The record that `index` stands for: itself, or an alias's target.
    func resolved(_ index: Int32) -> Int32 {
        let record = records[Int(index)]
        return record.shape == .alias ? record.start : index
    }

    /// The records of a mapping's keys, with aliases followed.
    func keys(of mapping: Int32) -> [Int32] {
        var keys: [Int32] = []
        var child = mapping + 1
        let end = records[Int(mapping)].next
        while child < end {
            keys.append(resolved(child))
            child = records[Int(records[Int(child)].next)].next
        }
        return keys
    }

    /// Whether two scalars have the same text.
    func haveSameText(_ a: Int32, _ b: Int32) -> Bool {
        let (a, b) = (records[Int(a)], records[Int(b)])
        guard a.end - a.start == b.end - b.start else { return false }
        return bytes[Int(a.start)..<Int(a.end)] == bytes[Int(b.start)..<Int(b.end)]
    }
}
