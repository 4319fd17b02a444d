/// Writes a ``PackedValue`` piece by piece, in document order.
public struct PackedWriter {
    private var bytes: [UInt8] = []

    /// A writer of a value that is still to come.
    public init() {}

    /// What was written.
    public var value: PackedValue { PackedValue(bytes: bytes) }

    /// Writes null.
    public mutating func null() {
        bytes.append(PackedValue.Tag.null.rawValue)
    }

    /// Writes a truth value.
    public mutating func bool(_ value: Bool) {
        bytes.append((value ? PackedValue.Tag.yes : .no).rawValue)
    }

    /// Writes an integer.
    public mutating func int(_ value: Int) {
        bytes.append(PackedValue.Tag.int.rawValue)
        append(UInt64(bitPattern: Int64(value)))
    }

    /// Writes a number.
    public mutating func double(_ value: Double) {
        bytes.append(PackedValue.Tag.double.rawValue)
        append(value.bitPattern)
    }

    /// Writes a text.
    public mutating func string(_ utf8: ArraySlice<UInt8>) {
        bytes.append(PackedValue.Tag.string.rawValue)
        count(utf8.count)
        bytes.append(contentsOf: utf8)
    }

    /// Begins an array: as many values follow.
    public mutating func array(count: Int) {
        bytes.append(PackedValue.Tag.array.rawValue)
        self.count(count)
    }

    /// Begins an object: as many times a name and a value follow.
    public mutating func object(count: Int) {
        bytes.append(PackedValue.Tag.object.rawValue)
        self.count(count)
    }

    /// Writes the name of an object's member.
    public mutating func name(_ utf8: ArraySlice<UInt8>) {
        count(utf8.count)
        bytes.append(contentsOf: utf8)
    }

    /// Writes a whole value.
    public mutating func write(_ value: JSONValue) {
        switch value {
        case .null: null()
        case .bool(let value): bool(value)
        case .int(let value): int(value)
        case .double(let value): double(value)
        case .string(let text): string(Array(text.utf8)[...])
        case .array(let elements):
            array(count: elements.count)
            for element in elements { write(element) }
        case .object(let members):
            object(count: members.count)
            for (key, member) in members.sorted(by: { $0.key < $1.key }) {
                name(Array(key.utf8)[...])
                write(member)
            }
        }
    }

    /// Seven bits a byte, the lowest first; the highest bit says that more follow.
    private mutating func count(_ count: Int) {
        var rest = UInt(bitPattern: count)
        while rest > 0x7f {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    private mutating func append(_ value: UInt64) {
        for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: value >> shift)) }
    }
}
