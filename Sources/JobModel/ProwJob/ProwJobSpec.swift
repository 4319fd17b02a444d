/// What a job runs, with every default resolved.
public struct ProwJobSpec: Codable, Hashable, Sendable {
    /// What the job runs for.
    public var type: ProwJobType
    /// What runs the job.
    @OmitEmpty public var agent: ProwJobAgent
    /// The alias of the build cluster; empty means `default`.
    @OmitEmpty public var cluster: String
    /// The namespace of the pod.
    @OmitEmpty public var namespace: String
    /// The name of the job in the configuration.
    public var job: String
    /// What is checked out first; nil for periodics.
    public var refs: Refs?
    /// What else is checked out.
    @OmitEmpty public var extraRefs: [Refs]
    /// Whether the result is reported to the forge.
    @OmitEmpty public var report: Bool
    /// The context of the status on the forge.
    @OmitEmpty public var context: String
    /// The comment that runs the job again.
    @OmitEmpty public var rerunCommand: String
    /// How many runs of this job there may be at a time; 0 is any number.
    @OmitEmpty public var maxConcurrency: Int
    /// Whether an evicted pod is an error instead of a reason to start again.
    @OmitEmpty public var errorOnEviction: Bool
    /// The pod, before decoration.
    public var podSpec: PodSpec?
    /// The settings for Jenkins.
    public var jenkinsSpec: JSONValue?
    /// The Tekton pipeline of older configurations.
    public var pipelineRunSpec: JSONValue?
    /// The Tekton pipeline.
    public var tektonPipelineRunSpec: JSONValue?
    /// The settings of the pod utilities, fully resolved; nil for a job that is not decorated.
    public var decorationConfig: DecorationConfig?
    /// Where else the result is reported.
    public var reporterConfig: ReporterConfig?
    /// Who may run the job again from the dashboard.
    public var rerunAuthConfig: RerunAuthConfig?
    /// Whether the public does not see the job.
    @OmitEmpty public var hidden: Bool
    /// The settings that jobs share by repository and cluster.
    public var prowJobDefault: ProwJobDefault?
    /// The queue whose capacity the run takes.
    @OmitEmpty public var jobQueueName: String

    enum CodingKeys: String, CodingKey, CaseIterable {
        case type, agent, cluster, namespace, job, refs, report, context, hidden
        case extraRefs = "extra_refs"
        case rerunCommand = "rerun_command"
        case maxConcurrency = "max_concurrency"
        case errorOnEviction = "error_on_eviction"
        case podSpec = "pod_spec"
        case jenkinsSpec = "jenkins_spec"
        case pipelineRunSpec = "pipeline_run_spec"
        case tektonPipelineRunSpec = "tekton_pipeline_run_spec"
        case decorationConfig = "decoration_config"
        case reporterConfig = "reporter_config"
        case rerunAuthConfig = "rerun_auth_config"
        case prowJobDefault = "prowjob_defaults"
        case jobQueueName = "job_queue_name"
    }

    /// The specification of a job of this type and name; everything else is empty.
    public init(type: ProwJobType, job: String) {
        self.type = type
        self.job = job
    }

    /// The refs that say which repository the job belongs to: the first ones that it checks out.
    public var mainRefs: Refs? {
        refs ?? extraRefs.first
    }
}
