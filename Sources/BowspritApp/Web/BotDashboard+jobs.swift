import Artifacts
import Dashboard
import ForgeModel
import Foundation
import JobEngine
import JobModel
import Persistence
import Uploads
import WebPages
import YAML

extension BotDashboard {
    private static let stripLength = 10

    func jobs(_ filter: JobFilter, page: ListPage) async throws -> JobList {
        var query = JobQuery()
        query.org = filter.repository?.owner
        query.repo = filter.repository?.name
        query.pull = filter.pullRequest
        query.job = filter.job
        query.states = filter.states
        query.limit = page.size
        let visibility = desk.visibility()
        let found = try await jobs.browse(query, since: filter.since, offset: page.offset, visibility: visibility)
        var recent: [String: [JobRun]] = [:]
        for name in Set(found.jobs.map(\.spec.job)) { recent[name] = try await lastRuns(of: name) }
        return JobList(
            jobs: found.jobs.map(JobSummary.init),
            total: found.total,
            recentRuns: recent,
            repositories: try await jobs.repositories(visibility),
            jobNames: try await jobs.jobNames(visibility)
        )
    }

    private func lastRuns(of name: String) async throws -> [JobRun] {
        var query = JobQuery()
        query.job = name
        query.limit = Self.stripLength
        return try await desk.list(query, offset: 0).jobs.reversed().map {
            JobRun(name: $0.name, state: $0.status.state)
        }
    }

    func job(_ name: String) async throws -> JobDetails? {
        guard let job = try await desk.job(named: name) else { return nil }
        let actions: Set<JobAction> =
            job.isComplete ? [.rerun, .rerunLatest] : job.status.state.isTerminal ? [] : [.abort]
        return JobDetails(
            summary: JobSummary(job),
            cloned: clonedAt(job),
            cause: cause(of: job),
            metadata: facts(of: job),
            yaml: try YAMLEncoder().encode(job),
            allowedActions: actions
        )
    }

    /// When the source was there: when the record of cloning was written.
    private func clonedAt(_ job: ProwJob) -> Date? {
        let path = artifacts.root.appending(path: artifacts.path(of: job).file("clone-records.json")).path
        return (try? FileManager.default.attributesOfItem(atPath: path))?[.modificationDate] as? Date
    }

    private func cause(of job: ProwJob) -> Cause? {
        if let guid = job.metadata.labels[ProwJobKey.eventGUID] { return Cause(text: "a webhook", delivery: guid) }
        if job.metadata.labels[ProwJobKey.createdByTide] == "true" {
            return Cause(text: "the merger, which tests again on the base as it is now")
        }
        return nil
    }

    private func facts(of job: ProwJob) -> [Fact] {
        var facts: [Fact] = []
        if let refs = job.spec.mainRefs { facts.append(Fact(name: "Refs", value: refs.description)) }
        facts.append(Fact(name: "Context", value: job.spec.context))
        facts.append(Fact(name: "Agent", value: job.spec.agent.rawValue))
        facts.append(Fact(name: "Trust", value: job.trust.rawValue))
        facts += notes(job).map { Fact(name: "Runs", value: $0) }
        facts += job.metadata.annotations.sorted { $0.key < $1.key }
            .filter { $0.key.hasPrefix(JobAnnotation.prefix) && $0.key != JobAnnotation.trust }
            .map { Fact(name: String($0.key.dropFirst(JobAnnotation.prefix.count)), value: $0.value) }
        return facts.filter { !$0.value.isEmpty }
    }

    func log(of name: String, from offset: Int, atMost count: Int) async throws -> LogChunk? {
        guard let job = try await desk.job(named: name) else { return nil }
        return try await desk.logChunk(of: job, from: offset, atMost: count)
    }

    func perform(_ action: JobAction, on name: String) async throws -> String {
        do {
            switch action {
            case .abort:
                try await desk.abort(name, reason: "Aborted from the dashboard.")
                return name
            case .rerun: return try await desk.rerun(name, isLatest: false)
            case .rerunLatest: return try await desk.rerun(name, isLatest: true)
            }
        } catch let refusal as DeskRefusal {
            throw DashboardRefusal(refusal.sentence)
        }
    }
}

extension JobSummary {
    init(_ job: ProwJob) {
        let refs = job.spec.mainRefs
        self.init(
            name: job.name,
            job: job.spec.job,
            type: job.spec.type,
            state: job.status.state,
            description: job.status.description,
            repository: refs.map { RepositoryName(owner: $0.org, name: $0.repo) },
            baseBranch: refs?.baseRef,
            pulls: refs?.pulls.map {
                JobPull(number: $0.number, head: CommitSHA($0.sha), author: Login($0.author), title: $0.title)
            } ?? [],
            buildID: job.status.buildID.isEmpty ? nil : job.status.buildID,
            created: job.metadata.creationTimestamp ?? job.status.startTime ?? .distantPast,
            started: job.status.pendingTime,
            finished: job.status.completionTime
        )
    }
}
