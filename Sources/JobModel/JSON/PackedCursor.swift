/// A value within packed bytes. Bytes that end too early read as null.
struct PackedCursor {
    /// What a value is made of.
    enum Content {
        case null
        case bool(Bool)
        case int(Int)
        case double(Double)
        case string(ArraySlice<UInt8>)
        case array([PackedCursor])
        case object([Member])
    }

    /// A member of an object.
    struct Member {
        var name: ArraySlice<UInt8>
        var value: PackedCursor

        /// Whether the member has this name.
        func isNamed(_ text: StaticString) -> Bool {
            name.elementsEqual(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
        }
    }

    let bytes: [UInt8]
    private let start: Int

    /// A value that starts at a position.
    init(bytes: [UInt8], start: Int = 0) {
        self.bytes = bytes
        self.start = start
    }

    /// The value.
    var content: Content {
        var position = start
        switch tag(&position) {
        case .null: return .null
        case .no: return .bool(false)
        case .yes: return .bool(true)
        case .int: return .int(Int(truncatingIfNeeded: word(position)))
        case .double: return .double(Double(bitPattern: word(position)))
        case .string: return .string(text(&position))
        case .array:
            return .array(
                (0..<count(&position)).map { _ in
                    defer { skip(&position) }
                    return PackedCursor(bytes: bytes, start: position)
                }
            )
        case .object:
            return .object(
                (0..<count(&position)).map { _ in
                    let name = text(&position)
                    defer { skip(&position) }
                    return Member(name: name, value: PackedCursor(bytes: bytes, start: position))
                }
            )
        }
    }

    /// The elements of an array; none of other values.
    var elements: [PackedCursor] {
        if case .array(let elements) = content { elements } else { [] }
    }

    /// The members of an object; none of other values.
    var members: [Member] {
        if case .object(let members) = content { members } else { [] }
    }

    /// The text of a string; nil for other values.
    var string: String? {
        if case .string(let text) = content { String(decoding: text, as: UTF8.self) } else { nil }
    }

    private func tag(_ position: inout Int) -> PackedValue.Tag {
        guard position < bytes.count else { return .null }
        defer { position += 1 }
        return PackedValue.Tag(rawValue: bytes[position]) ?? .null
    }

    private func skip(_ position: inout Int) {
        switch tag(&position) {
        case .null, .no, .yes: break
        case .int, .double: position += 8
        case .string: _ = text(&position)
        case .array: for _ in 0..<count(&position) { skip(&position) }
        case .object:
            for _ in 0..<count(&position) {
                _ = text(&position)
                skip(&position)
            }
        }
    }

    private func text(_ position: inout Int) -> ArraySlice<UInt8> {
        let length = count(&position)
        let start = min(position, bytes.count)
        position = min(start + length, bytes.count)
        return bytes[start..<position]
    }

    /// A count is never larger than the bytes that follow it.
    private func count(_ position: inout Int) -> Int {
        var count: UInt = 0
        var shift: UInt = 0
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            count |= UInt(byte & 0x7f) << shift
            shift += 7
            if byte & 0x80 == 0 { break }
        }
        return Int(min(count, UInt(bytes.count)))
    }

    private func word(_ position: Int) -> UInt64 {
        bytes.dropFirst(position).prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
}
