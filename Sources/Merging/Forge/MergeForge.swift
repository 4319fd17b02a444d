public import ForgeModel

/// What merging needs of a forge. Everything throws a fault when the forge does not answer.
public protocol MergeForge: Sendable {
    /// The open pull requests that fit a search in GitHub's syntax, all pages.
    ///
    /// - Parameter owner: the organisation or user in whose repositories is searched.
    func searchPullRequests(_ query: String, owner: String?) async throws -> [PoolPullRequest]
    /// The commit that a branch points at.
    func head(ofBranch branch: String, in repository: RepositoryName) async throws -> CommitSHA
    /// The id of a commit's tree.
    func tree(of commit: CommitSHA, in repository: RepositoryName) async throws -> String
    /// The files that a pull request changes.
    func changedFiles(of id: ThreadID) async throws -> [ChangedFile]
    /// The ways of merging that a repository allows.
    func mergeMethods(of repository: RepositoryName) async throws -> Set<MergeMethod>
    /// Sets the state of one context of a commit.
    func setStatus(_ status: CommitStatus, on sha: CommitSHA, in repository: RepositoryName) async throws
    /// Merges a pull request if its head is still the one given.
    ///
    /// - Parameters:
    ///   - title: the subject of the commit that lands; nil is the forge's own.
    ///   - message: the body of the commit that lands; nil is the forge's own.
    /// - Returns: the commit that landed.
    /// - Throws: `MergeFailure` when the forge refuses; another error when it is not known what happened.
    func merge(
        _ id: ThreadID,
        head: CommitSHA,
        method: MergeMethod,
        title: String?,
        message: String?
    ) async throws
        -> CommitSHA
}
