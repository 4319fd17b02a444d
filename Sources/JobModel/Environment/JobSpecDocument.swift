/// What a job can read about itself in `JOB_SPEC`.
public struct JobSpecDocument: Codable, Hashable, Sendable {
    /// What the job runs for.
    public var type: ProwJobType
    /// The name of the job.
    public var job: String
    /// The number of the run among those of its job.
    @OmitEmpty public var buildID: String
    /// The name of the ProwJob.
    @OmitEmpty public var prowJobID: String
    /// What is checked out first.
    public var refs: Refs?
    /// What else is checked out.
    @OmitEmpty public var extraRefs: [Refs]
    /// The settings of the pod utilities.
    public var decorationConfig: DecorationConfig?

    enum CodingKeys: String, CodingKey {
        case type, job, refs
        case buildID = "buildid"
        case prowJobID = "prowjobid"
        case extraRefs = "extra_refs"
        case decorationConfig = "decoration_config"
    }

    /// What a run may know of itself.
    public init(spec: ProwJobSpec, prowJobID: String, buildID: String) {
        self.type = spec.type
        self.job = spec.job
        self.refs = spec.refs
        self.decorationConfig = spec.decorationConfig
        self.buildID = buildID
        self.prowJobID = prowJobID
        self.extraRefs = spec.extraRefs
    }
}
