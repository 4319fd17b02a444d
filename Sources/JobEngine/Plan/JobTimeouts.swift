import JobModel

/// How long a job may take from one step to the next.
public struct JobTimeouts: Hashable, Sendable {
    /// From when it may start until a backend takes it (`plank.pod_unscheduled_timeout`).
    public var scheduling: Duration
    /// From then until its own process runs, checkout included (`plank.pod_pending_timeout`).
    public var pending: Duration
    /// From when the backend took it until its end (`plank.pod_running_timeout`).
    public var running: Duration

    /// The timeouts given, and Prow's for the others.
    public init(
        scheduling: Duration = .seconds(5 * 60),
        pending: Duration = .seconds(10 * 60),
        running: Duration = .seconds(48 * 3600)
    ) {
        self.scheduling = scheduling
        self.pending = pending
        self.running = running
    }

    /// What the decoration of a job says of its timeouts.
    struct Own: Hashable, Sendable {
        private(set) var scheduling: Duration?
        private(set) var pending: Duration?
        private(set) var running: Duration?

        init(_ job: ProwJob) {
            let decoration = job.spec.decorationConfig
            scheduling = decoration?.podUnscheduledTimeout?.duration
            pending = decoration?.podPendingTimeout?.duration
            running = decoration?.podRunningTimeout?.duration
        }
    }

    /// The timeouts of a job, whose decoration wins.
    func applied(to own: Own) -> JobTimeouts {
        JobTimeouts(
            scheduling: own.scheduling ?? scheduling,
            pending: own.pending ?? pending,
            running: own.running ?? running
        )
    }

    /// Which timeout is over for a run that the backend took so long ago.
    func overdue(after age: Duration, isRunning: Bool) -> JobTimeout? {
        if isRunning { return age >= running ? .running : nil }
        return age >= pending ? .pending : nil
    }
}
