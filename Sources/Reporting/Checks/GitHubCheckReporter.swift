public import ForgeModel
public import JobEngine
public import JobModel

/// Shows each job as a check run, with remarks beside the lines that its log and its tests complain of, and a button
/// that runs it again. Only a GitHub App can.
///
/// A job that was run again on the same commit no longer speaks for its context: the newer one does.
public struct GitHubCheckReporter: Reporter {
    /// The name under which a job remembers.
    public let name = ReporterName.gitHubChecks
    private let forge: any CheckForge
    private let store: any JobStore
    private let files: any RunFiles
    private let app: Login
    private let scope: @Sendable () -> GitHubReportScope
    private let isOn: @Sendable (RepositoryName) -> Bool

    /// Makes a reporter.
    ///
    /// - Parameters:
    ///   - store: Where newer jobs for the same context are looked for.
    ///   - files: Where logs and reports of tests are read.
    ///   - app: The app's own login, with or without `[bot]`.
    ///   - scope: What the configuration of the moment says is reported.
    ///   - isOn: Whether the configuration of the moment wants check runs in a repository.
    public init(
        forge: any CheckForge,
        store: any JobStore,
        files: any RunFiles,
        app: Login,
        scope: @escaping @Sendable () -> GitHubReportScope = { GitHubReportScope() },
        isOn: @escaping @Sendable (RepositoryName) -> Bool = { _ in true }
    ) {
        self.forge = forge
        self.store = store
        self.files = files
        self.app = app
        self.scope = scope
        self.isOn = isOn
    }

    /// Whether the job is of one commit of a repository that gets check runs.
    public func shouldReport(_ job: ProwJob) -> Bool {
        guard let status = GitHubStatus(job) else { return false }
        return scope().contains(job) && isOn(status.repository)
    }

    /// Makes the check run say how the job is.
    ///
    /// - Throws: a fault when the forge, the store or the storage does not answer.
    public func report(_ job: ProwJob) async throws -> ReportOutcome {
        guard let status = GitHubStatus(job) else { return .skipped("the job has no status") }
        if try await NewerJobs(store: store).exist(for: job) {
            return .skipped("a newer job speaks for the context")
        }
        let saysMore: Set<ProwJobState> = [.failure, .success]
        let isEnd = saysMore.contains(job.status.state)
        let findings = isEnd ? try await RunFindings(job, files) : RunFindings()
        guard let report = CheckRunReport(job, findings) else { return .skipped("the job has no status") }
        do {
            try await forge.setCheckRun(report, on: status.sha, in: status.repository, app: app)
        } catch  where GitHubRefusal.isFinal(error) {
            return .skipped("\(error)")
        }
        return .reported
    }
}
