public import JobModel

/// One cell of the strip that shows how the last runs of a job went.
public struct JobRun: Sendable, Hashable, Codable {
    /// The name of the ProwJob resource.
    public var name: String
    /// How far the run has come.
    public var state: ProwJobState

    /// Joins the parts.
    public init(name: String, state: ProwJobState) {
        self.name = name
        self.state = state
    }
}
