/// An API server did not do what it was asked.
public struct KubernetesFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// What was asked: `PUT /api/v1/namespaces/prow/configmaps/config`.
    public let request: String
    /// Which cluster was asked, in words.
    public let cluster: String
    /// What it said.
    public let status: KubernetesStatus

    /// Whether there is no such object, or no such namespace.
    public var isNotFound: Bool { status.reason == "NotFound" }
    /// Whether an object of that name is there already.
    public var isAlreadyExists: Bool { status.reason == "AlreadyExists" }
    /// Whether somebody else has changed the object since it was read.
    public var isConflict: Bool { status.reason == "Conflict" }

    /// The fault in one line, for the operator.
    public var description: String { "\(cluster) answered \(request) with \(status.code): \(status.message)" }
}
