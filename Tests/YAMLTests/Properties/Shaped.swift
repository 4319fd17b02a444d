import Synchronization
import YAML

/// A value that is decoded as a ``Shape`` says.
struct Shaped: Decodable {
    /// Holds the shape of the value that is decoded next.
    final class Cursor: Sendable {
        let shape: Mutex<Shape>

        init(_ shape: Shape) {
            self.shape = Mutex(shape)
        }

        func within<T>(_ inner: Shape, _ body: () throws -> T) rethrows -> T {
            let outer = shape.withLock { $0 }
            shape.withLock { $0 = inner }
            defer { shape.withLock { $0 = outer } }
            return try body()
        }
    }

    private enum Key: String, CodingKey {
        case a, b, c, d, e, f, g, h
    }

    static func decode(_ shape: Shape, from text: String, file: String) -> Decoded<Shaped> {
        guard let key = CodingUserInfoKey(rawValue: "cursor") else { return Decoded(value: nil, diagnostics: []) }
        return YAMLDecoder(userInfo: [key: Cursor(shape)]).decode(Shaped.self, from: text, file: file)
    }

    init(from decoder: any Decoder) throws {
        guard let cursor = decoder.userInfo.values.first as? Cursor else { throw DiagnosticError("there is no shape") }
        try Self.read(cursor.shape.withLock { $0 }, decoder, cursor)
    }

    private static func read(_ shape: Shape, _ decoder: any Decoder, _ cursor: Cursor) throws {
        let single = try decoder.singleValueContainer()
        switch shape {
        case .bool: _ = try single.decode(Bool.self)
        case .int: _ = try single.decode(Int.self)
        case .double: _ = try single.decode(Double.self)
        case .string: _ = try single.decode(String.self)
        case .node: _ = try YAMLNode(from: decoder)
        case .picky:
            guard try single.decode(String.self).count < 4 else { throw DiagnosticError("the text is too long") }
        case .list(let inner): _ = try cursor.within(inner) { try single.decode([Shaped].self) }
        case .map(let inner): _ = try cursor.within(inner) { try single.decode([String: Shaped].self) }
        case .either(let first, let second):
            if (try? cursor.within(first) { try single.decode(Shaped.self) }) == nil {
                try read(second, decoder, cursor)
            }
        case .section(let members):
            let container = try decoder.container(keyedBy: Key.self)
            for member in members {
                guard let key = Key(stringValue: member.key) else { continue }
                try cursor.within(member.shape) {
                    if member.isRequired {
                        _ = try container.decode(Shaped.self, forKey: key)
                    } else {
                        _ = try container.decodeIfPresent(Shaped.self, forKey: key)
                    }
                }
            }
        }
    }
}
