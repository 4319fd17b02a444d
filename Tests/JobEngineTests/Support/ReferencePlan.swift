import JobModel

@testable import JobEngine

/// What ``JobBoard`` decides, worked out from all jobs at once.
struct ReferencePlan {
    var limits: JobLimits

    /// The actions for jobs in the order of their creation, without those that are in progress.
    func actions(for jobs: [ProwJob], inProgress: Set<EngineAction>) -> Set<EngineAction> {
        let replacements = replacements(among: jobs)
        var occupancy = Occupancy()
        for job in jobs where holdsPlace(job, inProgress) { occupancy.enter(JobFacts(job)) }
        var actions: Set<EngineAction> = []
        for job in jobs {
            if let newer = replacements[job.name] {
                actions.insert(.supersede(job.name, by: newer))
                continue
            }
            switch job.status.state {
            case .scheduling: actions.insert(.schedule(job.name))
            case .triggered: start(job, &occupancy, inProgress).map { _ = actions.insert($0) }
            case .pending: actions.insert(.drive(job.name))
            case .aborted, .success, .failure, .error: actions.insert(.tearDown(job.name))
            }
        }
        return actions.subtracting(inProgress)
    }

    private func start(
        _ job: ProwJob,
        _ occupancy: inout Occupancy,
        _ inProgress: Set<EngineAction>
    ) -> EngineAction? {
        guard job.status.buildID.isEmpty else { return .drive(job.name) }
        let queue = job.spec.jobQueueName
        guard queue.isEmpty || limits.queueCapacities[queue] != nil else {
            let reason = "The job's queue `\(queue)` is not configured; add it to `plank.job_queue_capacities`."
            return .reject(job.name, reason: reason)
        }
        guard !inProgress.contains(.drive(job.name)) else { return nil }
        guard occupancy.hasPlace(for: JobFacts(job), limits) else {
            occupancy.reserve(JobFacts(job))
            return nil
        }
        occupancy.enter(JobFacts(job))
        return .drive(job.name)
    }

    private func holdsPlace(_ job: ProwJob, _ inProgress: Set<EngineAction>) -> Bool {
        switch job.status.state {
        case .pending: true
        case .triggered: !job.status.buildID.isEmpty || inProgress.contains(.drive(job.name))
        case .scheduling: false
        case .aborted, .success, .failure, .error: !job.status.buildID.isEmpty
        }
    }

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
