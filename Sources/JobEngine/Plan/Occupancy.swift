import JobModel

/// Which places are taken while jobs are let in, the oldest first.
struct Occupancy {
    private let limits: JobLimits
    private let inProgress: Set<EngineAction>
    private var total = 0
    private var byJob: [String: Int] = [:]
    private var byQueue: [String: Int] = [:]

    /// The places that jobs take which run, or which are still being stopped.
    init(jobs: [ProwJob], limits: JobLimits, inProgress: Set<EngineAction>) {
        self.limits = limits
        self.inProgress = inProgress
        for job in jobs where isRunning(job) {
            total += 1
            take(job)
        }
    }

    /// Whether a triggered job may start now. Whether or not, those that come later find it before them.
    mutating func admit(_ job: ProwJob) -> Bool {
        guard !isRunning(job) else { return true }
        defer { take(job) }
        let queue = job.spec.jobQueueName
        let fitsJob = job.spec.maxConcurrency <= 0 || byJob[job.spec.job, default: 0] < job.spec.maxConcurrency
        let capacity = queue.isEmpty ? -1 : limits.queueCapacities[queue] ?? 0
        let fitsQueue = capacity < 0 || byQueue[queue, default: 0] < capacity
        guard fitsJob, fitsQueue, limits.maxConcurrency <= 0 || total < limits.maxConcurrency else { return false }
        total += 1
        return true
    }

    private func isRunning(_ job: ProwJob) -> Bool {
        switch job.status.state {
        case .pending: true
        case .triggered: inProgress.contains(.drive(job.name))
        case .aborted: !job.status.buildID.isEmpty
        case .scheduling, .success, .failure, .error: false
        }
    }

    private mutating func take(_ job: ProwJob) {
        byJob[job.spec.job, default: 0] += 1
        if !job.spec.jobQueueName.isEmpty {
            byQueue[job.spec.jobQueueName, default: 0] += 1
        }
    }
}
