public import ForgeModel

/// One page of a list of jobs, newest first.
public struct JobList: Sendable, Hashable, Codable {
    /// The jobs of this page.
    public var jobs: [JobSummary]
    /// How many jobs fit the filter on all pages.
    public var total: Int
    /// The last runs of each job on this page by the job's name, newest first, at most 20.
    public var recentRuns: [String: [JobRun]]
    /// The repositories to choose from.
    public var repositories: [RepositoryName]
    /// The jobs to choose from.
    public var jobNames: [String]

    /// Joins the parts.
    public init(
        jobs: [JobSummary],
        total: Int,
        recentRuns: [String: [JobRun]] = [:],
        repositories: [RepositoryName] = [],
        jobNames: [String] = []
    ) {
        self.jobs = jobs
        self.total = total
        self.recentRuns = recentRuns
        self.repositories = repositories
        self.jobNames = jobNames
    }
}
