public import Foundation

/// Something that happened to a job.
public struct JobEvent: Hashable, Sendable {
    /// What can happen.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// A scheduler chose where the job runs.
        case schedule
        /// The agent started the job.
        case start
        /// The job passed.
        case succeed
        /// The job did not pass.
        case fail
        /// The job could not run, or its result is not known.
        case error
        /// Somebody or something wants the job to stop.
        case abort
        /// The job waited too long for its start.
        case timeOut
        /// The agent has stopped what ran of a job that is over, and cleaned up.
        case tearDown
        /// What ran the job is gone, through no fault of the job.
        case lose
    }

    /// What happened.
    public var kind: Kind
    /// Why, in a sentence for people.
    public var reason: String
    /// When.
    public var time: Date

    /// Something that happened, why and when.
    public init(_ kind: Kind, reason: String, at time: Date) {
        self.kind = kind
        self.reason = reason
        self.time = time
    }
}
