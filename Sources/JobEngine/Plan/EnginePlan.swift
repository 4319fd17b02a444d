import JobModel

/// What is to be done about the jobs that are not complete: a pure decision.
///
/// Jobs start in the order of their creation. A job that must wait for its own limit lets others pass; one that waits
/// for the limit of all holds back those that came after it, so that none starves.
struct EnginePlan {
    var limits: JobLimits

    /// The actions for jobs in the order of their creation, without those that are in progress.
    func actions(for jobs: [ProwJob], inProgress: Set<EngineAction>) -> [EngineAction] {
        let jobs = jobs.filter { !$0.isComplete }
        let replacements = replacements(among: jobs)
        var occupancy = Occupancy(jobs: jobs, limits: limits, inProgress: inProgress)
        var actions: [EngineAction] = []
        for job in jobs {
            if let newer = replacements[job.name] {
                actions.append(.supersede(job.name, by: newer))
                continue
            }
            switch job.status.state {
            case .scheduling: actions.append(.schedule(job.name))
            case .triggered: actions += start(job, &occupancy)
            case .pending: actions.append(.drive(job.name))
            case .aborted: actions.append(.tearDown(job.name))
            case .success, .failure, .error: actions.append(.reject(job.name, reason: job.status.description))
            }
        }
        return actions.filter { !inProgress.contains($0) }
    }

    private func start(_ job: ProwJob, _ occupancy: inout Occupancy) -> [EngineAction] {
        let queue = job.spec.jobQueueName
        guard queue.isEmpty || limits.queueCapacities[queue] != nil else {
            let reason = "The job's queue `\(queue)` is not configured; add it to `plank.job_queue_capacities`."
            return [.reject(job.name, reason: reason)]
        }
        return occupancy.admit(job) ? [.drive(job.name)] : []
    }

    /// Which jobs are replaced, and by which.
    private func replacements(among jobs: [ProwJob]) -> [String: String] {
        var newest: [JobIdentity: String] = [:]
        var replaced: [String: String] = [:]
        for job in jobs.reversed() where job.status.state == .pending || job.status.state == .triggered {
            guard let identity = JobIdentity(job.spec) else { continue }
            if let newer = newest[identity] {
                replaced[job.name] = newer
            } else {
                newest[identity] = job.name
            }
        }
        return replaced
    }
}
