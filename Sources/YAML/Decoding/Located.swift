/// A decoded value that remembers where it stood.
public struct Located<Value> {
    /// The value.
    public var value: Value

    /// Where it started; nil when it wasn't decoded by ``YAMLDecoder``.
    public var location: SourceLocation?

    /// Creates a located value.
    public init(_ value: Value, at location: SourceLocation? = nil) {
        self.value = value
        self.location = location
    }
}

extension Located: Decodable where Value: Decodable {
    /// Decodes the value and notes its place.
    public init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(Value.self), at: decoder.sourceLocation())
    }
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
