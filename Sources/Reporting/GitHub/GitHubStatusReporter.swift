import ForgeModel
public import Foundation
public import JobEngine
public import JobModel

/// Sets a commit status for each job, as Prow's GitHub reporter does.
///
/// A job that was run again on the same commit no longer speaks for its context: the newer one does.
public struct GitHubStatusReporter: Reporter {
    /// Prow's name of its GitHub reporter.
    public let name = ReporterName.gitHubStatus
    private let forge: any ReportForge
    private let store: any JobStore
    private let scope: @Sendable () -> GitHubReportScope
    private let startedAt: Date

    /// Makes a reporter.
    ///
    /// - Parameters:
    ///   - store: where newer jobs for the same context are looked for.
    ///   - scope: what the configuration of the moment says is reported.
    ///   - startedAt: when this process started. An earlier one may have told what is older before it could remember that,
    ///     so then the forge is asked first, and nothing is said twice.
    public init(
        forge: any ReportForge,
        store: any JobStore,
        scope: @escaping @Sendable () -> GitHubReportScope = { GitHubReportScope() },
        startedAt: Date = .distantPast
    ) {
        self.forge = forge
        self.store = store
        self.scope = scope
        self.startedAt = startedAt
    }

    /// Whether the job has a status and is of a type that is reported.
    public func shouldReport(_ job: ProwJob) -> Bool {
        scope().contains(job) && GitHubStatus(job) != nil
    }

    /// Sets the status.
    ///
    /// - Throws: a fault when the forge or the store does not answer.
    public func report(_ job: ProwJob) async throws -> ReportOutcome {
        guard let status = GitHubStatus(job) else { return .skipped("the job has no status") }
        if try await NewerJobs(store: store).exist(for: job) {
            return .skipped("a newer job speaks for the context")
        }
        do {
            guard try await !isTold(status, of: job) else { return .reported }
            let outcome = try await forge.setStatus(status.status, on: status.sha, in: status.repository)
            guard outcome == .set else { return .skipped("GitHub takes no more statuses of this commit and context") }
        } catch  where GitHubRefusal.isFinal(error) {
            return .skipped("\(error)")
        }
        return .reported
    }

    /// Whether the commit has the status already, from a process before this one.
    private func isTold(_ status: GitHubStatus, of job: ProwJob) async throws -> Bool {
        // Jobs keep whole seconds.
        guard job.lastChange < startedAt.addingTimeInterval(1) else { return false }
        return try await forge.statuses(of: status.sha, in: status.repository).contains(status.status)
    }
}
