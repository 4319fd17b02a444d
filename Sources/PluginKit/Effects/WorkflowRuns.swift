public import ForgeModel

/// Runs of GitHub Actions for one commit of a branch.
public struct WorkflowRuns: Sendable, Hashable {
    /// Where they run.
    public let repository: RepositoryName
    /// The pull request's branch.
    public let branch: String
    /// Its head.
    public let sha: CommitSHA

    /// Names runs.
    public init(repository: RepositoryName, branch: String, sha: CommitSHA) {
        self.repository = repository
        self.branch = branch
        self.sha = sha
    }
}
