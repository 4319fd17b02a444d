/// Whether a pull request can still merge.
public enum PullRequestState: String, Sendable, Hashable, Codable, CaseIterable {
    /// It is open for review.
    case open
    /// It is open, but its author still works on it.
    case draft
    /// It merged.
    case merged
    /// It was closed without being merged.
    case closed
}
