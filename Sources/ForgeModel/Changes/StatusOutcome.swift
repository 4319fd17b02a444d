/// What came of setting a commit status.
public enum StatusOutcome: Sendable, Hashable {
    /// The commit has the status.
    case set
    /// It was not sent, since the forge takes only so many of a context on a commit. The operator was told.
    case leftOut
}
