public import JobModel

/// What happens next in a pool.
public enum MergeDecision: Sendable, Hashable {
    /// Why nothing is to be done.
    public enum Wait: String, Sendable, Hashable, Codable {
        /// There is no pull request.
        case empty
        /// Tests run, or green contexts are still to come.
        case testsRunning
        /// No pull request can be tested or merged as it is.
        case nothingEligible
    }

    /// Merge this one: all its tests passed on the base.
    case merge(Candidate)
    /// Test this one on the base, with these jobs.
    case test(Candidate, [Presubmit])
    /// Nothing for now.
    case wait(Wait)
    /// Nothing until somebody resumes the pool.
    case halted(PoolHalt)
}
