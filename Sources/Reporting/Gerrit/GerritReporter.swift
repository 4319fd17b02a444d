public import AsyncHTTPClient
import Foundation
public import JobEngine
public import JobModel
public import NIOHTTP1
import ServiceAccess

/// Comments on Gerrit changes and votes on their labels, as Prow's Gerrit reporter does.
///
/// A comment that a change has already is not written again, so that a repeated report changes nothing.
public struct GerritReporter: Reporter {
    /// Prow's name of its Gerrit reporter.
    public let name = ReporterName.gerrit
    private let store: any JobStore
    private let instances: @Sendable () -> Set<String>
    private let headers: @Sendable (_ host: String) throws -> HTTPHeaders
    private let http: HTTPClient

    /// Makes a reporter.
    ///
    /// - Parameters:
    ///   - store: Where the other jobs of a change are looked for.
    ///   - instances: The addresses of the servers that the configuration of the moment names. No other is spoken to,
    ///     whatever a job says, since they are sent credentials.
    ///   - headers: What shows a server who asks.
    ///   - http: What connects; it must not follow redirects.
    public init(
        store: any JobStore,
        instances: @escaping @Sendable () -> Set<String>,
        headers: @escaping @Sendable (_ host: String) throws -> HTTPHeaders,
        http: HTTPClient
    ) {
        self.store = store
        self.instances = instances
        self.headers = headers
        self.http = http
    }

    /// Whether the job has a result that a change of Gerrit hears of.
    public func shouldReport(_ job: ProwJob) -> Bool {
        let silent: Set<ProwJobState> = [.scheduling, .triggered, .pending, .aborted]
        return job.spec.report && !silent.contains(job.status.state) && GerritSubject(job) != nil
    }

    /// Comments and votes once every job of the patch set with the same label has ended.
    ///
    /// - Throws: `ServiceFault` when Gerrit does not take it; `CancellationError`; a fault of the store.
    public func report(_ job: ProwJob) async throws -> ReportOutcome {
        guard let subject = GerritSubject(job) else { return .skipped("the job is of no change") }
        guard instances().contains(subject.instance), let host = URLComponents(string: subject.instance)?.host else {
            return .skipped("`gerrit.org_repos_config` has no \(subject.instance)")
        }
        let jobs: [ProwJob]
        switch GerritGroup(job, among: try await others(of: job)) {
        case .pass(let reason): return .skipped(reason)
        case .tell(let group): jobs = group
        }
        let service = ServiceClient(name: "Gerrit", address: subject.instance, http: http)
        let client = GerritClient(service: service, headers: try headers(host))
        guard let change = try await client.change(subject) else { return .skipped("the change is gone") }
        let message = GerritReport(jobs).message
        guard !change.says(message) else { return .reported }
        let vote = GerritVote(jobs, isMerged: change.status == "MERGED")
        let isThere = try await review(subject, message, vote, client)
        return isThere ? .reported : .skipped("the revision is gone")
    }

    private func others(of job: ProwJob) async throws -> [ProwJob] {
        guard let refs = job.spec.mainRefs, let pull = refs.pulls.first else { return [job] }
        var query = JobQuery()
        query.org = refs.org
        query.repo = refs.repo
        query.pull = pull.number
        return try await store.allJobs(query).jobs
    }

    /// Comments with a vote, or without it where the bot may not vote.
    private func review(
        _ subject: GerritSubject,
        _ message: String,
        _ vote: GerritVote?,
        _ client: GerritClient
    ) async throws -> Bool {
        do {
            return try await client.review(subject, message, vote)
        } catch let fault as ServiceFault where vote != nil && [400, 403, 409].contains(fault.status) {
            let label = vote?.label ?? ""
            let notice = "[NOTICE]: Prow Bot cannot access \(label) label!\n"
            return try await client.review(subject, notice + message, nil)
        }
    }
}
