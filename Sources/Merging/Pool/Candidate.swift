public import ForgeModel
public import JobModel
public import Settings

/// An open pull request with everything that decides whether it merges.
public struct Candidate: Sendable, Hashable {
    /// The pull request.
    public var pull: PoolPullRequest
    /// How it is to be merged.
    public var method: MergeMethod
    /// The jobs that must have passed on the base that it merges into.
    public var required: [Presubmit]
    /// Which contexts of its head must be green.
    public var policy: ContextPolicy
    /// The presubmit jobs that there are of its head into its base branch, whatever the base's commit, newest first.
    public var jobs: [ProwJob]
    /// What keeps it from merging in any case.
    public var hindrances: [Hindrance]

    /// Makes a candidate.
    public init(
        pull: PoolPullRequest,
        method: MergeMethod = .merge,
        required: [Presubmit] = [],
        policy: ContextPolicy = ContextPolicy(),
        jobs: [ProwJob] = [],
        hindrances: [Hindrance] = []
    ) {
        self.pull = pull
        self.method = method
        self.required = required
        self.policy = policy
        self.jobs = jobs
        self.hindrances = hindrances
    }

    /// Its number.
    var number: Int { pull.number }
}
