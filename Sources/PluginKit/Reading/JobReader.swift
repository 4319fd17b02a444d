public import ForgeModel
public import Foundation
public import JobModel

/// Reads job configuration.
public protocol JobReader: Sendable {
    /// The presubmits that the central configuration has for a repository, the same value while the configuration
    /// does not change. No request is made.
    func centralPresubmits(in repository: RepositoryName) -> Presubmits

    /// All presubmits for a pull request: the central ones, and those that the repository brings in `.prow.yaml` or
    /// below `.prow/`.
    ///
    /// - Parameter isTrusted: Whether the repository's own jobs are those of the base with the pull request merged into
    ///   it. Otherwise they are those of the base alone, and the pull request's version is not even fetched.
    /// - Throws: `InvalidJobConfiguration` when the repository's own configuration has mistakes; a fault when the forge
    ///   does not answer.
    func presubmits(for pull: PullRequest, baseSHA: CommitSHA, isTrusted: Bool) async throws -> Presubmits

    /// The postsubmits that the central configuration has for a repository. No request is made.
    func centralPostsubmits(in repository: RepositoryName) -> [Postsubmit]

    /// All postsubmits for a commit of a branch: the central ones, and those that the repository brings there.
    ///
    /// - Throws: `InvalidJobConfiguration` when the repository's own configuration has mistakes; a fault when the forge
    ///   does not answer.
    func postsubmits(in repository: RepositoryName, at sha: CommitSHA) async throws -> [Postsubmit]

    /// When a periodic job last succeeded; nil when it has not, as far as is remembered.
    ///
    /// - Throws: A fault of the job store.
    func lastSuccess(ofPeriodic name: String) async throws -> Date?

    /// Whether a repository may bring jobs of its own (`in_repo_config`). No request is made.
    func mayBringJobs(_ repository: RepositoryName) -> Bool

    /// Whether a repository may have jobs at all: central ones, or its own. No request is made.
    func mayHaveJobs(_ repository: RepositoryName) -> Bool
}
