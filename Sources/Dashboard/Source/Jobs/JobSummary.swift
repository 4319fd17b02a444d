public import ForgeModel
public import Foundation
public import JobModel

/// One run of a job, as a row of a list shows it.
public struct JobSummary: Sendable, Hashable, Codable {
    /// The name of the ProwJob resource, which names the run in URLs.
    public var name: String
    /// The name of the job, such as `pull-lantern-unit`.
    public var job: String
    /// What the job runs for.
    public var type: ProwJobType
    /// How far the run has come.
    public var state: ProwJobState
    /// The state in words, without a full stop: `exit status 2`.
    public var description: String
    /// The repository that is tested; nil for a periodic job without one.
    public var repository: RepositoryName?
    /// The branch that the pull requests want to merge into, or that was pushed to.
    public var baseBranch: String?
    /// The pull requests that are tested, several in a batch.
    public var pulls: [JobPull]
    /// The number of the run among those of its job.
    public var buildID: String?
    /// When the job was asked for.
    public var created: Date
    /// When its first command began to run.
    public var started: Date?
    /// When it was over.
    public var finished: Date?

    /// Joins the parts.
    public init(
        name: String,
        job: String,
        type: ProwJobType,
        state: ProwJobState,
        description: String = "",
        repository: RepositoryName? = nil,
        baseBranch: String? = nil,
        pulls: [JobPull] = [],
        buildID: String? = nil,
        created: Date,
        started: Date? = nil,
        finished: Date? = nil
    ) {
        self.name = name
        self.job = job
        self.type = type
        self.state = state
        self.description = description
        self.repository = repository
        self.baseBranch = baseBranch
        self.pulls = pulls
        self.buildID = buildID
        self.created = created
        self.started = started
        self.finished = finished
    }
}
