import ConfigurationSchema

/// The `Decoder` of one node: it hands out containers and remembers which keys they accept, so that unknown keys
/// are judged once for the node, however many containers read it.
final class NodeDecoder: Decoder {
    let place: DecodingPlace
    let session: DecodingSession
    let parent: NodeDecoder?
    private let key: (any CodingKey)?

    /// Whether some container takes every key that there is.
    var acceptsAllKeys = false
    private var readsKeys = false
    private var acceptedKeys: [(String) -> Bool] = []
    private var askedKeys: [String] = []
    private var declaredKeys: [SectionKeyNames] = []
    private var cachedMapping: DecodingMapping?
    private var nested: [NodeDecoder] = []

    init(place: DecodingPlace, session: DecodingSession, parent: NodeDecoder?, key: (any CodingKey)?) {
        self.place = place
        self.session = session
        self.parent = parent
        self.key = key
    }

    var codingPath: [any CodingKey] {
        (parent?.codingPath ?? []) + (key.map { [$0] } ?? [])
    }

    var userInfo: [CodingUserInfoKey: Any] { session.options.userInfo }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        readsKeys = true
        let mapping = try mapping(expecting: "a map")
        acceptedKeys.append { Key(stringValue: $0) != nil }
        return KeyedDecodingContainer(KeyedNodeContainer<Key>(decoder: self, mapping: mapping))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        UnkeyedNodeContainer(decoder: self, elements: try elements(expecting: "a list"))
    }

    func singleValueContainer() -> any SingleValueDecodingContainer {
        SingleNodeContainer(decoder: self)
    }

    /// The decoder of a value in this node, which is judged together with this one.
    func nestedDecoder(_ node: YAMLNode?, key: any CodingKey) -> NodeDecoder {
        let place = node.map(DecodingPlace.init) ?? DecodingPlace(node: nil, location: place.location)
        let decoder = NodeDecoder(place: place, session: session, parent: self, key: key)
        nested.append(decoder)
        return decoder
    }

    /// Notes that a section takes these keys.
    func accept(_ names: SectionKeyNames) {
        readsKeys = true
        declaredKeys.append(names)
    }

    /// Notes that a type asked for a key: what it asks for is what it can be suggested.
    func asked(for key: String) {
        askedKeys.append(key)
    }

    /// The node's mapping, or nil for null.
    func mapping(expecting expected: @autoclosure () -> String) throws -> DecodingMapping? {
        if let cachedMapping { return cachedMapping }
        guard let node = place.node, !place.isNull else { return nil }
        guard node.kind == .mapping else { throw session.mismatch(expected(), place) }
        let mapping = DecodingMapping(node)
        cachedMapping = mapping
        return mapping
    }

    /// The node's items; none for null.
    func elements(expecting expected: @autoclosure () -> String) throws -> [YAMLNode] {
        guard let node = place.node, !place.isNull else { return [] }
        guard node.kind == .sequence else { throw session.mismatch(expected(), place) }
        return node.elements
    }

    /// Decodes every item of a sequence and notes what is wrong with each.
    func decodeElements<T: Decodable>(
        _ type: T.Type,
        expecting expected: @autoclosure () -> String
    ) throws -> [T] {
        let elements = try elements(expecting: expected())
        var result: [T] = []
        result.reserveCapacity(elements.count)
        for (position, element) in elements.enumerated() {
            do {
                let key = AnyKey(intValue: position)
                result.append(try session.decode(type, from: DecodingPlace(element), parent: self, key: key))
            } catch {
                session.note(error, at: element.location)
            }
        }
        return result
    }
}

extension NodeDecoder {
    /// Judges the node's keys once the type has read what it wants.
    func finish() {
        for decoder in nested { decoder.finish() }
        guard let node = place.node, node.kind == .mapping else { return }
        if let severity = session.options.duplicateKeys.severity, node.mayRepeatKeys { noteDuplicates(node, severity) }
        if let severity = session.options.unknownKeys.severity, readsKeys, !acceptsAllKeys {
            noteUnknownKeys(node, severity)
        }
    }

    private func noteUnknownKeys(_ node: YAMLNode, _ severity: Diagnostic.Severity) {
        for pair in OwnPairs(node) where !pair.isMerge {
            guard let name = pair.key.text, !accepts(name) else { continue }
            let hint = Spelling.suggestion(for: name, among: declaredKeys.flatMap(\.all) + askedKeys)
            note(severity, pair.key, code: "unknown-key", message: "unknown key \"\(name)\"", hint: hint)
        }
    }

    private func noteDuplicates(_ node: YAMLNode, _ severity: Diagnostic.Severity) {
        for key in node.duplicateKeys {
            let name = key.text ?? ""
            note(severity, key, code: "duplicate-key", message: "the key \"\(name)\" is given twice in this map")
        }
    }

    private func accepts(_ name: String) -> Bool {
        declaredKeys.contains { $0.position(of: name) != nil } || acceptedKeys.contains { $0(name) }
    }

    private func note(
        _ severity: Diagnostic.Severity,
        _ node: YAMLNode,
        code: String,
        message: String,
        hint: String? = nil
    ) {
        session.note(Diagnostic(at: node.location, severity: severity, code: code, message: message, hint: hint))
    }
}
