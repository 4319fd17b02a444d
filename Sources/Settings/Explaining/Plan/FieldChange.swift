public import JobModel

/// One value that differs between two configurations.
public struct FieldChange: Encodable, Hashable, Sendable {
    /// The keys that lead to it: `spec.containers[0].image`, `spec.containers[0].env[HOME].value`.
    public var path: String
    /// The value before; nil when there was none.
    public var old: JSONValue?
    /// The value after; nil when there is none.
    public var new: JSONValue?
}
