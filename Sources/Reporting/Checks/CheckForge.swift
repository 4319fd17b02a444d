public import ForgeModel

/// What reporting in check runs needs of a forge.
public protocol CheckForge: Sendable {
    /// Makes the app's check run with the report's reference say this; it is made where it is not there yet.
    func setCheckRun(
        _ report: CheckRunReport,
        on sha: CommitSHA,
        in repository: RepositoryName,
        app: Login
    ) async throws
}
