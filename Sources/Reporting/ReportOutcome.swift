/// What came of telling a job's state.
public enum ReportOutcome: Sendable, Hashable {
    /// The state was told. It is not told again.
    case reported
    /// There is nothing to tell, or nobody who could hear it; the text says why. It is not tried again.
    case skipped(String)
}
