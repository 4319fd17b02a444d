/// A JSON value in few bytes, for what is kept whole by the thousand and seldom looked at.
///
/// The form is private to one process: it is never stored.
public struct PackedValue: Hashable, Sendable {
    let bytes: [UInt8]

    enum Tag: UInt8 {
        case null, no, yes, int, double, string, array, object
    }

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Packs a value; the members of objects are sorted by name.
    public init(_ value: JSONValue) {
        var writer = PackedWriter()
        writer.write(value)
        self = writer.value
    }

    /// The value as a tree.
    public var unpacked: JSONValue {
        JSONValue(PackedCursor(bytes: bytes))
    }
}

extension JSONValue {
    init(_ cursor: PackedCursor) {
        switch cursor.content {
        case .null: self = .null
        case .bool(let value): self = .bool(value)
        case .int(let value): self = .int(value)
        case .double(let value): self = .double(value)
        case .string(let text): self = .string(String(decoding: text, as: UTF8.self))
        case .array(let elements): self = .array(elements.map(JSONValue.init))
        case .object(let members):
            self = .object(
                Dictionary(members.map { (String(decoding: $0.name, as: UTF8.self), JSONValue($0.value)) }) { $1 }
            )
        }
    }
}
