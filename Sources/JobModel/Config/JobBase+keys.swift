public import ConfigurationSchema

extension JobBase: ConfigurationSection, Encodable {
    /// A job without a name.
    public init() {
        self.init(name: "")
    }

    /// The keys that every job has.
    public static let keys: SectionKeys<Self> = [
        .init("name", \.name, "The name: letters, digits, `-`, `.` and `_`.", example: "unit-tests", isRequired: true),
        .init(
            "labels",
            \.labels,
            "Labels of the ProwJob and its pod. They also choose presets.",
            example: "{preset-go-cache: \"true\"}"
        ),
        .init(
            "annotations",
            \.annotations,
            "Annotations of the ProwJob and its pod.",
            example: "{description: Runs the unit tests}"
        ),
        .init(
            "max_concurrency",
            \.maxConcurrency,
            "How many runs there may be at a time; 0 is any number.",
            example: "2"
        ),
        .init("agent", \.agent, "What runs the job; `kubernetes` when left out.", example: "kubernetes"),
        .init("cluster", \.cluster, "The alias of the build cluster; `default` when left out.", example: "default"),
        .init(
            "namespace",
            \.namespace,
            "The namespace of the pod; `pod_namespace` when left out.",
            example: "test-pods"
        ),
        .init(
            "error_on_eviction",
            \.errorOnEviction,
            "Whether an evicted pod is an error instead of a reason to start again."
        ),
        .init(
            "spec",
            \.spec,
            "The pod, as Kubernetes takes it.",
            example: "{containers: [{image: golang, command: [make, test]}]}"
        ),
        .init("pipeline_run_spec", \.pipelineRunSpec, "The Tekton pipeline of older configurations.", hasEffect: false),
        .init("tekton_pipeline_run_spec", \.tektonPipelineRunSpec, "The Tekton pipeline.", hasEffect: false),
        .init("reporter_config", \.reporterConfig, "Where else results are reported."),
        .init(
            "rerun_auth_config",
            \.rerunAuthConfig,
            "Who may run the job again from the dashboard.",
            example: "{allow_anyone: true}"
        ),
        .init("hidden", \.hidden, "Whether the public does not see the job on the dashboard."),
        .init(
            "prowjob_defaults",
            \.prowJobDefault,
            "Settings that jobs share; they win over `prowjob_default_entries`.",
            example: "{tenant_id: harbour}"
        ),
        .init(
            "job_queue_name",
            \.jobQueueName,
            "The queue of `plank.job_queue_capacities` whose capacity runs take.",
            example: "large"
        ),
        .init(
            "decorate",
            \.decorate,
            "Whether the pod utilities clone, limit the time and store results; as `decorate_all_jobs` says when left out.",
            example: "true"
        ),
        .init(
            "path_alias",
            \.pathAlias,
            "The import path to check the tested repository out at.",
            example: "k8s.io/kubernetes"
        ),
        .init(
            "clone_uri",
            \.cloneURI,
            "The address to clone the tested repository from.",
            example: "git@github.com:harbour/boats.git"
        ),
        .init("skip_submodules", \.skipSubmodules, "Whether submodules stay as they are."),
        .init("clone_depth", \.cloneDepth, "How many commits to fetch; 0 is all.", example: "1"),
        .init("skip_fetch_head", \.skipFetchHead, "Whether only the base is fetched, not every branch and tag."),
        .init(
            "extra_refs",
            \.extraRefs,
            "What is checked out besides the tested repository.",
            example: "[{org: harbour, repo: tools, base_ref: main}]"
        ),
        .init(
            "decoration_config",
            \.decorationConfig,
            "Settings of the pod utilities; they win over the defaults.",
            example: "{timeout: 1h, grace_period: 5m}"
        ),
    ]
}
