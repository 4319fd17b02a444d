/// A point in the history of a store, as Kubernetes'
/// [resourceVersion](https://kubernetes.io/docs/reference/using-api/api-concepts/#resource-versions).
///
/// It is opaque: only the store that gave it can compare it.
public struct ResourceVersion: RawRepresentable, Hashable, Sendable, Codable {
    /// The text that ``JobStore`` puts into `metadata.resourceVersion`.
    public let rawValue: String

    /// Wraps a text as it stands.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }
}
