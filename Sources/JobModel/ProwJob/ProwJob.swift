/// One run of a job, in the shape of Prow's custom resource `prowjobs.prow.k8s.io`.
///
/// Coding gives exactly Prow's JSON: keys that are empty are left out, and those that Bowsprit does not know are kept.
public struct ProwJob: Hashable, Sendable {
    /// The group and version of the resource.
    public var apiVersion = "prow.k8s.io/v1"
    /// The kind of the resource.
    public var kind = "ProwJob"
    /// Name, labels and annotations.
    public var metadata: ObjectMeta
    /// What is to run. It does not change once the job exists.
    public var spec: ProwJobSpec
    /// How the run goes.
    public var status: ProwJobStatus
    /// What else stands in the resource.
    public var unknown = UnknownMembers()

    /// A job with the metadata, specification and status given.
    public init(metadata: ObjectMeta, spec: ProwJobSpec, status: ProwJobStatus) {
        self.metadata = metadata
        self.spec = spec
        self.status = status
    }

    /// The name of the resource.
    public var name: String {
        metadata.name
    }

    /// Whether the run is over: it has a time of completion. An aborted job that is still torn down is not complete.
    public var isComplete: Bool {
        status.completionTime != nil
    }
}
