/// A point in the history of a store, as Kubernetes'
/// [resourceVersion](https://kubernetes.io/docs/reference/using-api/api-concepts/#resource-versions).
///
/// What it holds is the store's business. Versions that are decimal numbers grow, as Kubernetes promises too.
public struct ResourceVersion: RawRepresentable, Hashable, Sendable, Codable {
    /// The text that ``JobStore`` puts into `metadata.resourceVersion`.
    public let rawValue: String

    /// Wraps a text as it stands.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Whether this version is known to be the older one of the same store: both are decimal numbers, this the smaller.
    func precedes(_ other: ResourceVersion) -> Bool {
        guard let mine = UInt64(rawValue), let others = UInt64(other.rawValue) else { return false }
        return mine < others
    }
}
