public import ForgeModel

/// Which pull requests a list shows: those that fit everything that is given.
public struct PullRequestFilter: Sendable, Hashable {
    /// Only those of this repository.
    public var repository: RepositoryName?
    /// Only those that this person opened.
    public var author: Login?
    /// Only those in this state; nil stands for all.
    public var state: PullRequestState?

    /// Joins the parts.
    public init(repository: RepositoryName? = nil, author: Login? = nil, state: PullRequestState? = nil) {
        self.repository = repository
        self.author = author
        self.state = state
    }
}
