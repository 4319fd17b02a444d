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

    /// The timeouts of a job, whose decoration wins.
    func applied(to job: ProwJob) -> JobTimeouts {
        let decoration = job.spec.decorationConfig
        return JobTimeouts(
            scheduling: decoration?.podUnscheduledTimeout?.duration ?? scheduling,
            pending: decoration?.podPendingTimeout?.duration ?? pending,
            running: decoration?.podRunningTimeout?.duration ?? running
        )
    }

    /// Which timeout is over for a run that the backend took so long ago.
    func overdue(after age: Duration, isRunning: Bool) -> JobTimeout? {
        if isRunning { return age >= running ? .running : nil }
        return age >= pending ? .pending : nil
    }
}
