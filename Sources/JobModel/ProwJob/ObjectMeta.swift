public import Foundation

/// What the Kubernetes API keeps about every object; see
/// [ObjectMeta](https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/object-meta/).
public struct ObjectMeta: Hashable, Sendable {
    /// The name, unique in its namespace.
    public var name: String
    /// The namespace.
    public var namespace: String
    /// What the object can be selected by.
    public var labels: [String: String]
    /// What else is noted about the object.
    public var annotations: [String: String]
    /// When the object was stored, in whole seconds.
    public var creationTimestamp: Date?
    /// The version of the stored object, for optimistic locking; opaque.
    public var resourceVersion: String
    /// Every other member, kept as it is.
    public var other: [String: JSONValue]

    /// The metadata of an object that is not stored yet.
    public init(
        name: String = "",
        namespace: String = "",
        labels: [String: String] = [:],
        annotations: [String: String] = [:],
        creationTimestamp: Date? = nil
    ) {
        self.name = name
        self.namespace = namespace
        self.labels = labels
        self.annotations = annotations
        self.creationTimestamp = creationTimestamp
        self.resourceVersion = ""
        self.other = [:]
    }
}
