/// What state an issue or pull request should be in.
public enum WantedState: Sendable, Hashable {
    case open
    case closed
    /// Closed without the issue having been solved; pull requests are just closed.
    case closedAsNotPlanned
}
