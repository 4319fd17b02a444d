public import ForgeModel
public import JobModel

/// Where the merger learns which jobs there are for a pull request.
public protocol PresubmitSource: Sendable {
    /// All presubmits for a pull request: the central ones, and those that the repository brings in the base with the
    /// pull request merged into it, or in the base alone for somebody who is not trusted.
    ///
    /// It is asked for every open pull request in every pass, so what it fetches it should keep by base and head.
    ///
    /// - Throws: `InvalidJobConfiguration` when those that the repository brings have mistakes; another error when the
    ///   jobs can't be found out. Descriptions are shown to people.
    func presubmits(for pull: PoolPullRequest, base: CommitSHA) async throws -> Presubmits
}
