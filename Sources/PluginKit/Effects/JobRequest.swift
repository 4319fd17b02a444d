public import JobModel

/// A job that a handler wants to be started.
///
/// The job's name follows from the delivery and the request, so asking twice starts one.
public struct JobRequest: Sendable, Hashable {
    /// What to run, with the commits to run it on.
    public let spec: ProwJobSpec
    /// Labels beside those that every ProwJob gets: the job's own, and the event's.
    public let labels: [String: String]
    /// The job's own annotations.
    public let annotations: [String: String]
    /// How far the code is trusted that the job runs.
    public let trust: JobTrust

    /// Makes a request.
    public init(
        spec: ProwJobSpec,
        labels: [String: String] = [:],
        annotations: [String: String] = [:],
        trust: JobTrust
    ) {
        self.trust = trust
        self.spec = spec
        self.labels = labels
        self.annotations = annotations
    }
}
