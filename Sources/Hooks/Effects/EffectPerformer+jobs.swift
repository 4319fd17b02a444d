import ForgeModel
import Foundation
import JobEngine
import JobModel
import PluginKit
import Reporting

extension EffectPerformer {
    func startJobs(_ requests: [JobRequest], for plugin: PluginName) async throws {
        for request in requests { _ = try await jobs.create(job(request, of: plugin)) }
    }

    func recordJobs(_ requests: [JobRequest], _ verdict: JobVerdict, for plugin: PluginName) async throws {
        for request in requests { _ = try await jobs.create(record(request, verdict, of: plugin)) }
    }

    /// A job under a name that follows from the delivery and what runs on what.
    private func job(_ request: JobRequest, of plugin: PluginName) -> ProwJob {
        let refs = request.spec.refs?.description ?? ""
        let name = "\(call.deliveryID)/\(plugin)/\(request.spec.job)/\(refs)"
        var labels = request.labels
        labels[ProwJobKey.eventGUID] = call.deliveryID
        return ProwJob.make(
            name: DeterministicName.uuid(for: name),
            namespace: jobNamespace,
            spec: request.spec,
            labels: labels,
            annotations: request.annotations,
            trust: request.trust,
            at: now()
        )
    }

    /// A job that is over as soon as it is made.
    private func record(_ request: JobRequest, _ verdict: JobVerdict, of plugin: PluginName) -> ProwJob {
        var job = job(request, of: plugin)
        job.status.state = .success
        job.status.completionTime = job.status.startTime
        job.status.description = verdict.description
        job.status.url = verdict.url
        return job
    }

    func abortJobs(
        of pull: ThreadID,
        named names: [String],
        reason: String,
        isAskedFor: Bool,
        _ id: EffectID
    ) async throws {
        let underWay = try await abortJobs(of: pull, named: names, reason: reason)
        // In an earlier attempt they may have been aborted already.
        guard isAskedFor, !isRepeat else { return }
        let missing = names.filter { !underWay.contains($0) }.prefix(20).map { CodeSpan.of($0) }
        if !missing.isEmpty {
            try await reply("No job with this name waits or runs here: \(missing.joined(separator: ", ")).", id)
        } else if underWay.isEmpty {
            try await reply("No job of this pull request waits or runs.", id)
        }
    }

    /// Gives the names and contexts of the jobs that were under way.
    ///
    /// Leaves out the jobs of this delivery: when it is handled again after a crash, they were started already, and
    /// they are not started a second time.
    private func abortJobs(of pull: ThreadID, named names: [String], reason: String) async throws -> Set<String> {
        var query = Self.presubmits(of: pull)
        query.isComplete = false
        let time = now()
        var underWay: Set<String> = []
        for job in try await jobs.allJobs(query).jobs
        where job.metadata.labels[ProwJobKey.eventGUID] != call.deliveryID
            && (names.isEmpty || names.contains(job.spec.job) || names.contains(job.spec.context))
        {
            underWay.formUnion([job.spec.job, job.spec.context])
            try await jobs.modify(job.name) { job in
                guard
                    let step = try? JobStateMachine().next(job.status, JobEvent(.abort, reason: reason, at: time))
                else { return false }
                job.status.apply(step)
                return true
            }
        }
        return underWay
    }

    func reportJobs(of pull: ThreadID, at sha: CommitSHA) async throws {
        var query = Self.presubmits(of: pull)
        query.headSHA = sha.text
        query.order = .newestFirst
        var seen: Set<String> = []
        for job in try await jobs.allJobs(query).jobs where seen.insert(job.spec.job).inserted {
            guard job.status.completionTime != nil else { continue }
            try await jobs.reportAgain(job.name, by: [.gitHubStatus, .gitHubComment])
        }
    }

    private static func presubmits(of pull: ThreadID) -> JobQuery {
        var query = JobQuery()
        query.org = pull.repository.owner
        query.repo = pull.repository.name
        query.pull = pull.number
        query.type = .presubmit
        return query
    }
}
