import Foundation
import JobModel

/// What the plan has to know of a job.
struct JobFacts: Hashable {
    /// The name of the job in the configuration.
    let job: String
    /// The queue; empty for none.
    let queue: String
    /// How many runs of the job there may be; 0 is any number.
    let maxConcurrency: Int
    /// What a newer job may test as well; nil when nothing replaces the job.
    let identity: JobIdentity?
    /// How far it is.
    let state: ProwJobState
    /// Whether it was given a run.
    let hasRun: Bool

    init(_ job: ProwJob) {
        self.job = job.spec.job
        queue = job.spec.jobQueueName
        maxConcurrency = job.spec.maxConcurrency
        state = job.status.state
        hasRun = !job.status.buildID.isEmpty
        identity = state == .triggered || state == .pending ? JobIdentity(job.spec) : nil
    }
}

extension ProwJob {
    /// When the job was made, as far as it says so.
    var creation: Date {
        metadata.creationTimestamp ?? status.startTime ?? .distantPast
    }
}
