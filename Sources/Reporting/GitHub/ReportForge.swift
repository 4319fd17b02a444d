public import ForgeModel

/// What reporting needs of a forge.
public protocol ReportForge: Sendable {
    /// Sets the state of one context of a commit, unless the forge takes no more of them.
    func setStatus(
        _ status: CommitStatus,
        on sha: CommitSHA,
        in repository: RepositoryName
    ) async throws -> StatusOutcome
    /// The newest status of each context of a commit.
    func statuses(of sha: CommitSHA, in repository: RepositoryName) async throws -> [CommitStatus]
    /// The conversation's comments, oldest first.
    func comments(on id: ThreadID) async throws -> [Comment]
    /// Writes a comment; nil where nothing is written, in a dry run.
    @discardableResult
    func createComment(_ body: String, on id: ThreadID) async throws -> Comment?
    /// Replaces a comment's text.
    func editComment(_ id: Int, in repository: RepositoryName, body: String) async throws
    /// Removes a comment.
    func deleteComment(_ id: Int, in repository: RepositoryName) async throws
}
