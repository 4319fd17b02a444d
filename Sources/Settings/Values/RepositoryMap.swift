public import ConfigurationSchema
public import ForgeModel

/// A section of `config.yaml` whose keys are `ORG/REPO`, `ORG` or `*`. Of several keys for a repository, the
/// narrowest counts, and nothing is merged.
public struct RepositoryMap<Value: Sendable>: Sendable {
    private var map: FoldedMap<Value>

    /// A map with these keys.
    public init(_ values: [String: Value] = [:]) {
        map = FoldedMap(values)
    }

    /// The values by key, as written.
    public var values: [String: Value] {
        map.values
    }

    /// Adds the members of another map; of keys that both have, the own values stay.
    ///
    /// - Returns: The keys that both have.
    mutating func merge(_ other: RepositoryMap) -> [String] {
        map.merge(other.map)
    }

    /// The value for a repository; nil when no key is for it.
    public subscript(repository: RepositoryName) -> Value? {
        map[repository.fullName] ?? map[repository.owner] ?? map["*"]
    }
}

extension RepositoryMap: Decodable where Value: Decodable {
    /// Decodes a map of any keys; null is empty.
    public init(from decoder: any Decoder) throws {
        self.init(try [String: Value](from: decoder))
    }
}

extension RepositoryMap: Equatable where Value: Equatable {}
extension RepositoryMap: Hashable where Value: Hashable {}

extension RepositoryMap: ConfigurationValue where Value: ConfigurationValue {
    /// A map from repositories, organisations and `*`.
    public static var schema: ValueSchema { .map(keys: "`ORG/REPO`, `ORG` or `*`", Value.schema) }

    /// The members; an empty map is nothing.
    public var literal: ConfigurationLiteral? { values.literal }
}
