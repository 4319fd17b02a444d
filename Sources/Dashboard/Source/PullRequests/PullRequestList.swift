public import ForgeModel

/// One page of a list of pull requests, the last changed first.
public struct PullRequestList: Sendable, Hashable, Codable {
    /// The pull requests of this page.
    public var pullRequests: [PullRequestSummary]
    /// How many fit the filter on all pages.
    public var total: Int
    /// The repositories to choose from.
    public var repositories: [RepositoryName]

    /// Joins the parts.
    public init(pullRequests: [PullRequestSummary], total: Int, repositories: [RepositoryName] = []) {
        self.pullRequests = pullRequests
        self.total = total
        self.repositories = repositories
    }
}
