public import JobModel

/// Tells the state of jobs to somebody: a forge, a chat, a bucket.
///
/// ``ReportChain`` calls a reporter once for each state that a job is found in, which need not be every state it passed
/// through, and never for two jobs of one pull request at a time. It may call again with a state that was told, when
/// the process ended before that was remembered: a report says what is, so that saying it twice changes nothing.
public protocol Reporter: Sendable {
    /// The name that the chain remembers reports by. It does not change between releases.
    var name: ReporterName { get }

    /// Whether this reporter has anything to say of a job as it is now. No I/O is done.
    func shouldReport(_ job: ProwJob) -> Bool

    /// Tells the state of a job for which ``shouldReport(_:)`` is true.
    ///
    /// - Throws: a fault after which telling it again later may help.
    func report(_ job: ProwJob) async throws -> ReportOutcome
}
