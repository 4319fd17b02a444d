import ForgeModel
import GitHubForge

/// The files of a repository's commits, as ConfigMaps need them.
protocol CommitFiles: Sendable {
    /// A file's bytes at a commit; nil when there is none.
    ///
    /// - Throws: A fault; also for something else than a file, and for one that is too long.
    func fileBytes(
        _ path: String,
        in repository: RepositoryName,
        at ref: String,
        limit: Int
    ) async throws -> [UInt8]?

    /// The id of a commit's tree.
    ///
    /// - Throws: A fault; also when the commit cannot be seen.
    func tree(of commit: CommitSHA, in repository: RepositoryName) async throws -> String

    /// The newest commit that two have in common; nil where they have none, or one of them is not known.
    func mergeBase(of base: String, and head: String, in repository: RepositoryName) async throws -> CommitSHA?
}

extension GitHubClient: CommitFiles {}
