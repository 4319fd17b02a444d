import Artifacts
import Dashboard
import ForgeModel
import Foundation
import JobEngine
import JobModel
import Persistence
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
        let found = try await jobs.browse(query, since: filter.since, offset: page.offset)
        var recent: [String: [JobRun]] = [:]
        for name in Set(found.jobs.map(\.spec.job)) { recent[name] = try await lastRuns(of: name) }
        return JobList(
            jobs: found.jobs.map(JobSummary.init),
            total: found.total,
            recentRuns: recent,
            repositories: try await jobs.repositories(),
            jobNames: try await jobs.jobNames()
        )
    }

    private func lastRuns(of name: String) async throws -> [JobRun] {
        var query = JobQuery()
        query.job = name
        query.limit = Self.stripLength
        return try await jobs.browse(query, offset: 0).jobs.reversed().map {
            JobRun(name: $0.name, state: $0.status.state)
        }
    }

    func job(_ name: String) async throws -> JobDetails? {
        guard let job = try await jobs.job(named: name) else { return nil }
        let actions: Set<JobAction> = job.isComplete ? [.rerun] : job.status.state.isTerminal ? [] : [.abort]
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
        var facts = [Fact(name: "build id", value: job.status.buildID)]
        if let refs = job.spec.mainRefs { facts.append(Fact(name: "refs", value: refs.description)) }
        facts.append(Fact(name: "context", value: job.spec.context))
        facts.append(Fact(name: "agent", value: job.spec.agent.rawValue))
        facts += notes(job).map { Fact(name: "runs", value: $0) }
        facts += job.metadata.annotations.sorted { $0.key < $1.key }
            .filter { $0.key.hasPrefix("bowsprit.dev/") }
            .map { Fact(name: String($0.key.dropFirst("bowsprit.dev/".count)), value: $0.value) }
        return facts.filter { !$0.value.isEmpty }
    }

    func log(of name: String, from offset: Int, atMost count: Int) async throws -> LogChunk? {
        guard let job = try await jobs.job(named: name) else { return nil }
        guard !job.status.buildID.isEmpty,
            let object = try? ObjectName(artifacts.path(of: job).file("build-log.txt")),
            let size = try artifacts.size(of: object)
        else { return LogChunk(offset: 0, bytes: [], size: 0, isComplete: job.isComplete) }
        let start = min(max(0, offset), Int(size))
        let bytes = try artifacts.read(object, from: Int64(start), count: count)
        return LogChunk(offset: start, bytes: Array(bytes), size: Int(size), isComplete: job.isComplete)
    }

    func perform(_ action: JobAction, on name: String) async throws -> String {
        switch action {
        case .abort: try await abort(name)
        case .rerun: try await rerun(name)
        }
    }

    private func abort(_ name: String) async throws -> String {
        let event = JobEvent(.abort, reason: "Aborted from the dashboard.", at: now())
        let job = try await jobs.modify(name) { job in
            guard let step = try? JobStateMachine().next(job.status, event) else { return false }
            job.status.apply(step)
            return true
        }
        guard job.status.state == .aborted else {
            throw DashboardRefusal("The job is over; there is nothing to abort.")
        }
        return name
    }

    private func rerun(_ name: String) async throws -> String {
        guard let job = try await jobs.job(named: name) else { throw DashboardRefusal("There is no such job.") }
        let again = ProwJob.make(
            name: UUID().uuidString.lowercased(),
            namespace: job.metadata.namespace,
            spec: job.spec,
            labels: job.metadata.labels,
            annotations: job.metadata.annotations,
            trust: job.trust,
            at: now()
        )
        return try await jobs.create(again).job.name
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
