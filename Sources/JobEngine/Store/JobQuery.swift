public import JobModel

/// Which jobs to list. A condition that is nil or empty selects every job.
public struct JobQuery: Hashable, Sendable {
    /// The order of a listing, by creation.
    public enum Order: Hashable, Sendable {
        case oldestFirst
        case newestFirst
    }

    /// The name of the job in the configuration.
    public var job: String?
    /// What the job runs for.
    public var type: ProwJobType?
    /// The organisation of the job's main refs, without regard to case.
    public var org: String?
    /// The repository of the job's main refs, without regard to case.
    public var repo: String?
    /// The number of the first pull request of the job's main refs.
    public var pull: Int?
    /// The commit of that pull request.
    public var headSHA: String?
    /// The branch of the job's main refs.
    public var baseRef: String?
    /// The states.
    public var states: Set<ProwJobState> = []
    /// Whether the job has a time of completion.
    public var isComplete: Bool?
    /// Labels that the job has with exactly these values.
    public var labels: [String: String] = [:]
    /// The order; the newest job comes first if nothing is said.
    public var order: Order = .newestFirst
    /// How many jobs make a page, at least one.
    public var limit = 500
    /// Where the page begins: ``JobPage/next`` of the page before; nil is the beginning.
    public var cursor: JobCursor?

    /// Every job, the newest first.
    public init() {}
}
