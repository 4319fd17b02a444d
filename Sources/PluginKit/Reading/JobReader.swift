public import ForgeModel
public import JobModel

/// Reads job configuration.
public protocol JobReader: Sendable {
    /// The presubmits that the central configuration has for a repository, the same value while the configuration
    /// does not change. No request is made.
    func centralPresubmits(in repository: RepositoryName) -> Presubmits

    /// All presubmits for a pull request: the central ones, and those of `.prow.yaml` at its head.
    ///
    /// - Throws: ``Refusal`` when the pull request's own configuration has mistakes, naming them with their places;
    ///   a fault when the forge does not answer.
    func presubmits(for pull: PullRequest, baseSHA: CommitSHA) async throws -> Presubmits

    /// The postsubmits that the central configuration has for a repository. No request is made.
    func centralPostsubmits(in repository: RepositoryName) -> [Postsubmit]

    /// All postsubmits for a commit of a branch: the central ones, and those of `.prow.yaml` there.
    ///
    /// - Throws: ``Refusal`` when the commit's own configuration has mistakes; a fault when the forge does not answer.
    func postsubmits(in repository: RepositoryName, at sha: CommitSHA) async throws -> [Postsubmit]

    /// Whether a repository may have jobs at all: central ones, or `.prow.yaml`. No request is made.
    func mayHaveJobs(_ repository: RepositoryName) -> Bool
}
