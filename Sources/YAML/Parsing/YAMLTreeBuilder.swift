import CLibYAML

/// Turns libyaml's events into a ``YAMLTree``, within limits.
struct YAMLTreeBuilder {
    private struct Anchor {
        var index: Int32
        /// Nodes in the anchored subtree with aliases expanded, and its levels; nil while it is still open.
        var extent: (nodes: Int, levels: Int)?
    }

    private struct Open {
        var index: Int32
        var anchor: String?
        var nodesBefore: Int
        var levels = 1
        var expected: ExpectedChild
    }

    struct Failure: Error {
        var code: String
        var message: String
        var mark: yaml_mark_t
    }

    private let limits: YAMLLimits
    private let lines: LineStarts?
    private let input: UnsafeBufferPointer<UInt8>
    /// The place behind the last character; looked for when it is needed.
    private var end: yaml_mark_t?
    private(set) var roots: [Int32] = []
    /// How many documents have ended.
    private(set) var documents = 0
    private var records: [YAMLTree.Record] = []
    private var bytes: [UInt8] = []
    private var tags: [String] = []
    private var tagIndex: [String: Int32] = [:]
    private var anchors: [String: Anchor] = [:]
    private var open: [Open] = []
    private var expandedNodes = 0

    /// - Parameters:
    ///   - limits: what the text may ask for.
    ///   - input: the text, for as long as events of it are taken.
    ///   - lines: its lines where they aren't libyaml's.
    init(limits: YAMLLimits, input: UnsafeBufferPointer<UInt8>, lines: LineStarts?) {
        self.limits = limits
        self.input = input
        self.lines = lines
        bytes.reserveCapacity(input.count)
        records.reserveCapacity(input.count / 16)
    }

    consuming func tree(file: String) -> YAMLTree {
        YAMLTree(file: file, records: records, bytes: bytes, tags: tags)
    }

    /// Takes one event; what is no node or document is ignored.
    mutating func take(_ event: borrowing yaml_event_t) throws(Failure) {
        switch event.type {
        case YAML_DOCUMENT_START_EVENT:
            anchors.removeAll()
        case YAML_DOCUMENT_END_EVENT:
            documents += 1
        case YAML_SCALAR_EVENT:
            try takeScalar(event)
        case YAML_SEQUENCE_START_EVENT:
            let data = event.data.sequence_start
            try takeStart(.sequence, anchor: data.anchor, tag: data.tag, mark: event.start_mark)
        case YAML_MAPPING_START_EVENT:
            let data = event.data.mapping_start
            try takeStart(.mapping, anchor: data.anchor, tag: data.tag, mark: event.start_mark)
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
            takeEnd()
        case YAML_ALIAS_EVENT:
            try takeAlias(event)
        default:
            break
        }
    }

    private mutating func takeScalar(_ event: borrowing yaml_event_t) throws(Failure) {
        let data = event.data.scalar
        let text = UnsafeBufferPointer(start: data.value, count: data.length)
        let style = YAMLNode.Style(data.style)
        let mark = data.length == 0 ? placeInside(event.start_mark) : event.start_mark
        if let tag = data.tag, let message = ExplicitTag.refusal(of: text, tag: String(yaml: tag)) {
            throw Failure(code: "wrong-tag", message: message, mark: mark)
        }
        let isKey = open.last?.expected == .key
        try place(isKey ? Self.key(text, style, data.tag) : .key, mark)
        let index = try append(.scalar, style: style, tag: data.tag, mark: mark)
        records[Int(index)].start = Int32(bytes.count)
        bytes.append(contentsOf: text)
        records[Int(index)].end = Int32(bytes.count)
        if let anchor = data.anchor { anchors[String(yaml: anchor)] = Anchor(index: index, extent: (1, 0)) }
    }

    /// The mark of a node that nothing is written for. At the end of a text libyaml puts it on a line that the text
    /// doesn't have.
    private mutating func placeInside(_ mark: yaml_mark_t) -> yaml_mark_t {
        guard mark.column == 0 else { return mark }
        let end = end ?? TextEncoding.mark(input.count, in: input)
        self.end = end
        return mark.index < end.index ? mark : end
    }

    private mutating func takeStart(
        _ shape: YAMLTree.Shape,
        anchor: UnsafeMutablePointer<UInt8>?,
        tag: UnsafeMutablePointer<UInt8>?,
        mark: yaml_mark_t
    ) throws(Failure) {
        let isMerged = open.last?.expected == .mergeSource
        try place(shape == .mapping ? .mapping : .sequence, mark)
        let index = try append(shape, style: .plain, tag: tag, mark: mark)
        guard open.count < limits.depth else { throw tooDeep(mark) }
        let name = anchor.map(String.init(yaml:))
        if let name { anchors[name] = Anchor(index: index) }
        let expected: ExpectedChild = shape == .mapping ? .key : isMerged ? .mergeItem : .item
        open.append(Open(index: index, anchor: name, nodesBefore: expandedNodes - 1, expected: expected))
    }

    private mutating func takeEnd() {
        guard let closed = open.popLast() else { return }
        records[Int(closed.index)].next = Int32(records.count)
        if let anchor = closed.anchor {
            anchors[anchor] = Anchor(
                index: closed.index,
                extent: (expandedNodes - closed.nodesBefore, closed.levels)
            )
        }
        raiseParent(to: closed.levels + 1)
    }

    private mutating func takeAlias(_ event: borrowing yaml_event_t) throws(Failure) {
        let name = String(yaml: event.data.alias.anchor)
        let mark = event.start_mark
        guard let anchor = anchors[name] else {
            throw Failure(code: "unknown-anchor", message: "alias \"*\(name)\" has no anchor \"&\(name)\"", mark: mark)
        }
        guard let extent = anchor.extent else {
            throw Failure(code: "recursive-alias", message: "anchor \"&\(name)\" contains itself", mark: mark)
        }
        try placeAlias(of: anchor.index, mark)
        let index = try append(.alias, style: .plain, tag: nil, mark: mark, nodes: extent.nodes)
        records[Int(index)].start = anchor.index
        guard open.count + extent.levels <= limits.depth else { throw tooDeep(mark) }
        raiseParent(to: extent.levels + 1)
    }

    private mutating func append(
        _ shape: YAMLTree.Shape,
        style: YAMLNode.Style,
        tag: UnsafeMutablePointer<UInt8>?,
        mark: yaml_mark_t,
        nodes: Int = 1
    ) throws(Failure) -> Int32 {
        expandedNodes += nodes
        guard expandedNodes <= limits.nodes else {
            throw Failure(
                code: "too-many-nodes",
                message: "the text has more than \(limits.nodes) values when its aliases are expanded",
                mark: mark
            )
        }
        let mark = lines?.placed(mark) ?? mark
        let index = Int32(records.count)
        if open.isEmpty { roots.append(index) }
        records.append(
            YAMLTree.Record(
                shape: shape,
                style: style,
                tag: tag.map { intern(String(yaml: $0)) } ?? -1,
                line: Int32(clamping: mark.line + 1),
                column: Int32(clamping: mark.column + 1),
                next: index + 1
            )
        )
        return index
    }

    private mutating func intern(_ tag: String) -> Int32 {
        if let index = tagIndex[tag] { return index }
        let index = Int32(tags.count)
        tags.append(tag)
        tagIndex[tag] = index
        return index
    }

    private mutating func raiseParent(to levels: Int) {
        guard let last = open.indices.last else { return }
        open[last].levels = max(open[last].levels, levels)
    }

    /// Notes that a node goes into the list or map that is open.
    private mutating func place(_ child: ExpectedChild.Child, _ mark: yaml_mark_t) throws(Failure) {
        guard let last = open.indices.last, let refusal = open[last].expected.take(child) else { return }
        throw Failure(code: refusal.code, message: refusal.message, mark: mark)
    }

    private mutating func placeAlias(of target: Int32, _ mark: yaml_mark_t) throws(Failure) {
        let isMerged = open.last?.expected == .mergeSource
        try place(child(target), mark)
        guard isMerged, records[Int(target)].shape == .sequence else { return }
        var items = ExpectedChild.mergeItem
        var item = target + 1
        while item < records[Int(target)].next {
            if let refusal = items.take(child(item)) {
                throw Failure(code: refusal.code, message: refusal.message, mark: mark)
            }
            item = records[Int(item)].next
        }
    }

    /// What a node that was read before is to a list or map that it goes into through an alias.
    private func child(_ index: Int32) -> ExpectedChild.Child {
        let record = records[Int(index)]
        switch record.shape {
        case .alias: return child(record.start)
        case .mapping: return .mapping
        case .sequence: return .sequence
        case .scalar:
            let text = bytes[Int(record.start)..<Int(record.end)]
            let tag = record.tag < 0 ? nil : tags[Int(record.tag)]
            let value = ScalarResolver.resolve(text, isPlain: record.style == .plain, tag: tag)
            return value == .null ? .null : .key
        }
    }

    /// What a scalar is as a key.
    private static func key(
        _ text: UnsafeBufferPointer<UInt8>,
        _ style: YAMLNode.Style,
        _ tag: UnsafeMutablePointer<UInt8>?
    ) -> ExpectedChild.Child {
        // Nearly all keys begin with a letter that neither null nor a merge key begins with.
        if tag == nil, let first = text.first, style != .plain || !"~nN<".utf8.contains(first) { return .key }
        switch ScalarResolver.resolve(text, isPlain: style == .plain, tag: tag.map(String.init(yaml:))) {
        case .null: return .null
        case .merge: return .merge
        default: return .key
        }
    }

    private func tooDeep(_ mark: yaml_mark_t) -> Failure {
        Failure(code: "too-deep", message: "lists and maps are nested more than \(limits.depth) deep", mark: mark)
    }
}

extension String {
    /// Reads a NUL-terminated string of libyaml's, which is valid UTF-8.
    fileprivate init(yaml pointer: UnsafeMutablePointer<UInt8>) {
        self.init(cString: pointer)
    }
}

extension YAMLNode.Style {
    fileprivate init(_ style: yaml_scalar_style_t) {
        switch style {
        case YAML_SINGLE_QUOTED_SCALAR_STYLE: self = .singleQuoted
        case YAML_DOUBLE_QUOTED_SCALAR_STYLE: self = .doubleQuoted
        case YAML_LITERAL_SCALAR_STYLE: self = .literal
        case YAML_FOLDED_SCALAR_STYLE: self = .folded
        default: self = .plain
        }
    }
}
