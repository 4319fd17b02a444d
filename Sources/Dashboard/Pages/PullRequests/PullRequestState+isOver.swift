import WebPages

extension PullRequestState {
    /// Whether anything can still keep it from merging.
    var isOver: Bool { self == .merged || self == .closed }
}
