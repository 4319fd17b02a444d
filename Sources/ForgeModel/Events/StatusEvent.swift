/// GitHub's `status` event: a context spoke about a commit.
public struct StatusEvent: Sendable, Hashable {
    /// Where the commit lives.
    public var repository: RepositoryName
    /// The commit.
    public var sha: CommitSHA
    /// What was said.
    public var status: CommitStatus

    /// Makes an event.
    public init(repository: RepositoryName, sha: CommitSHA, status: CommitStatus) {
        self.repository = repository
        self.sha = sha
        self.status = status
    }
}
