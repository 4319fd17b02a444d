/// Whether a job runs by itself for a change.
public enum RunVerdict: String, CaseIterable, Encodable, Hashable, Sendable {
    /// It does.
    case runs
    /// The changed files decide, and they are not known.
    case depends
    /// It does not.
    case skipped
}
