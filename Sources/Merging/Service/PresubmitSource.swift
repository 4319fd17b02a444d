public import ForgeModel
public import JobModel

/// Where the merger learns which jobs there are for a pull request.
public protocol PresubmitSource: Sendable {
    /// All presubmits for a pull request: the central ones, and those of `.prow.yaml` at its head merged into the base.
    ///
    /// It is asked for every open pull request in every pass, so what it fetches it should keep by base and head.
    ///
    /// - Throws: when the jobs can't be found out; its description is shown to people.
    func presubmits(for pull: PoolPullRequest, base: CommitSHA) async throws -> Presubmits
}
