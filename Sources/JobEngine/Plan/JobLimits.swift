/// How many jobs may run at a time, besides each job's own `max_concurrency`.
public struct JobLimits: Hashable, Sendable {
    /// How many jobs may run in all (`plank.max_concurrency`); 0 is any number.
    public var maxConcurrency: Int
    /// How many jobs of each queue may run (`plank.job_queue_capacities`); 0 lets none run, less is any number.
    public var queueCapacities: [String: Int]

    /// Limits; those that are left out do not limit.
    public init(maxConcurrency: Int = 0, queueCapacities: [String: Int] = [:]) {
        self.maxConcurrency = maxConcurrency
        self.queueCapacities = queueCapacities
    }
}
