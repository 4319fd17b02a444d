public import JobModel

/// Names one run of a ProwJob. A job that is started again has a new build id, and so a new run.
public struct RunID: Hashable, Sendable, Codable {
    /// The name of the ProwJob.
    public let job: String
    /// The build id of the run.
    public let buildID: String

    /// Names a run.
    public init(job: String, buildID: String) {
        self.job = job
        self.buildID = buildID
    }

    /// The run that a job's status names.
    public init(_ job: ProwJob) {
        self.init(job: job.name, buildID: job.status.buildID)
    }
}

extension RunID: CustomStringConvertible {
    /// The job's name and the build id.
    public var description: String {
        "\(job)/\(buildID)"
    }
}
