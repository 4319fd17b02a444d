public import JobModel

/// What the configuration says of the moment about running jobs.
public struct JobPolicy: Hashable, Sendable {
    /// How many jobs run at a time.
    public var limits: JobLimits
    /// How long jobs may take, where their decoration does not say it.
    public var timeouts: JobTimeouts
    /// How often a job is started again whose run was lost (`plank.max_revivals`).
    public var maximumRevivals: Int
    /// What jobs are allowed (`job_permissions`).
    public var permissions: JobPermissionPolicy

    /// The policy given; what is left out is as Prow has it, and permissions are as Bowsprit has them.
    public init(
        limits: JobLimits = JobLimits(),
        timeouts: JobTimeouts = JobTimeouts(),
        maximumRevivals: Int = 3,
        permissions: JobPermissionPolicy = JobPermissionPolicy()
    ) {
        self.limits = limits
        self.timeouts = timeouts
        self.maximumRevivals = maximumRevivals
        self.permissions = permissions
    }
}
