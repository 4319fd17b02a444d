/// What every job in the configuration has, whatever it runs for.
public struct JobBase: Hashable, Sendable {
    /// The name.
    public var name: String
    /// Labels of the ProwJob and the pod; they also select presets.
    public var labels: [String: String] = [:]
    /// Annotations of the ProwJob and the pod.
    public var annotations: [String: String] = [:]
    /// How many runs there may be at a time; 0 is any number.
    public var maxConcurrency = 0
    /// What runs the job; empty until defaults are applied.
    public var agent = ProwJobAgent.zero
    /// The alias of the build cluster; empty until defaults are applied.
    public var cluster = ""
    /// The namespace of the pod; empty until defaults are applied.
    public var namespace = ""
    /// Whether an evicted pod is an error instead of a reason to start again.
    public var errorOnEviction = false
    /// The pod.
    public var spec: PodSpec?
    /// The Tekton pipeline of older configurations.
    public var pipelineRunSpec: JSONValue?
    /// The Tekton pipeline.
    public var tektonPipelineRunSpec: JSONValue?
    /// Where else results are reported.
    public var reporterConfig: ReporterConfig?
    /// Who may run the job again from the dashboard.
    public var rerunAuthConfig: RerunAuthConfig?
    /// Whether the public does not see the job.
    public var hidden = false
    /// Settings that jobs share by repository and cluster.
    public var prowJobDefault: ProwJobDefault?
    /// The queue whose capacity runs take.
    public var jobQueueName = ""
    /// Whether the pod is decorated; nil leaves that to `decorate_all_jobs`.
    public var decorate: Bool?
    /// The import path to check out at.
    public var pathAlias = ""
    /// The address to clone from.
    public var cloneURI = ""
    /// Whether submodules stay as they are.
    public var skipSubmodules = false
    /// How many commits to fetch; 0 is all.
    public var cloneDepth = 0
    /// Whether only the base is fetched, not every branch and tag.
    public var skipFetchHead = false
    /// What is checked out besides the tested repository.
    public var extraRefs: [Refs] = []
    /// The settings of the pod utilities; complete once defaults are applied.
    public var decorationConfig: DecorationConfig?
    /// Where the job is written; nil when it was not read from a file.
    public var source: JobSource?

    /// A job of this name, without anything else.
    public init(name: String) {
        self.name = name
    }
}
