import ConfigurationSchema

/// A map whose keys are names of organisations or repositories: GitHub ignores their case, so looking up does too.
struct FoldedMap<Value: Sendable>: Sendable {
    /// The values by key, as written.
    let values: [String: Value]
    private let folded: [String: Value]

    /// A map with these keys. Of keys that differ only in case, the first in order counts.
    init(_ values: [String: Value] = [:]) {
        self.values = values
        self.folded = Dictionary(
            values.sorted { $0.key < $1.key }.map { ($0.key.lowercased(), $0.value) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    subscript(key: String) -> Value? {
        values[key] ?? folded[key.lowercased()]
    }
}

extension FoldedMap: Decodable where Value: Decodable {
    init(from decoder: any Decoder) throws {
        self.init(try [String: Value](from: decoder))
    }
}

extension FoldedMap: Equatable where Value: Equatable {}
extension FoldedMap: Hashable where Value: Hashable {}

extension FoldedMap: ConfigurationValue where Value: ConfigurationValue {
    static var schema: ValueSchema { .map(keys: "names", Value.schema) }

    var literal: ConfigurationLiteral? { values.literal }
}
