public import JobModel

/// What came of creating a job.
public enum JobCreation: Hashable, Sendable {
    /// The job is new, as stored.
    case created(ProwJob)
    /// There is a job of that name, and it stays as it is.
    case exists(ProwJob)

    /// The stored job, new or not.
    public var job: ProwJob {
        switch self {
        case .created(let job), .exists(let job): job
        }
    }
}
