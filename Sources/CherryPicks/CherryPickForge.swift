public import ForgeModel

/// What a cherry-pick needs of the forge.
public protocol CherryPickForge: Sendable {
    /// Where git finds repositories: `https://github.com`.
    var gitURL: String { get }
    /// The value of the header `Authorization` with which git reads and writes an owner's repositories.
    func gitAuthorization(for owner: String) async throws -> String
    /// A pull request as it is now.
    func pullRequest(_ id: ThreadID) async throws -> PullRequest
    /// The number of the open pull request from a branch of the repository; nil when there is none.
    func openPullRequest(from branch: String, in repository: RepositoryName) async throws -> Int?
    /// Opens a pull request that maintainers may change.
    ///
    /// - Returns: Its number.
    func openPullRequest(
        from branch: String,
        onto base: String,
        in repository: RepositoryName,
        title: String,
        body: String
    ) async throws -> Int
}
