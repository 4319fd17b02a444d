public import ForgeModel

/// A section of `config.yaml` whose keys are `ORG/REPO`, `ORG` or `*`. Of several keys for a repository, the
/// narrowest counts, and nothing is merged.
public struct RepositoryMap<Value: Sendable>: Sendable {
    /// The values by key, as written.
    public let values: [String: Value]
    private let folded: [String: Value]

    /// A map with these keys. GitHub ignores the case of names, so this does too.
    public init(_ values: [String: Value] = [:]) {
        self.values = values
        self.folded = Dictionary(values.map { ($0.key.lowercased(), $0.value) }) { first, _ in first }
    }

    /// The value for a repository; nil when no key is for it.
    public subscript(repository: RepositoryName) -> Value? {
        folded[repository.fullName.lowercased()] ?? folded[repository.owner.lowercased()] ?? folded["*"]
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
