/// The `Encoder` of one place in the document.
struct NodeEncoder: Encoder {
    let box: EncodingBox
    let codingPath: [any CodingKey]
    let userInfo: [CodingUserInfoKey: Any]

    init(box: EncodingBox, codingPath: [any CodingKey], userInfo: [CodingUserInfoKey: Any]) {
        self.box = box
        self.codingPath = codingPath
        self.userInfo = userInfo
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        if box.content == nil { box.content = .mapping([:]) }
        return KeyedEncodingContainer(KeyedNodeEncodingContainer<Key>(encoder: self))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        if box.content == nil { box.content = .sequence([]) }
        return UnkeyedNodeEncodingContainer(encoder: self)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer {
        SingleNodeEncodingContainer(encoder: self)
    }

    func encode<T: Encodable>(_ value: T) throws {
        switch value {
        case let value as String: box.content = .string(value)
        case let value as Bool: box.content = .bool(value)
        case let value as any FixedWidthInteger: box.content = .integer("\(value)")
        case let value as Double: box.content = .float(value)
        case let value as Float: box.content = .float(Double(value))
        default: try value.encode(to: self)
        }
    }

    func child(_ box: EncodingBox, _ key: any CodingKey) -> NodeEncoder {
        NodeEncoder(box: box, codingPath: codingPath + [key], userInfo: userInfo)
    }
}
