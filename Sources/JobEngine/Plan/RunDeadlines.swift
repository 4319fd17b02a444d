import JobModel

/// Which runs take too long, and when to look again: a pure decision. Times count from when the engine began.
struct RunDeadlines {
    fileprivate struct Entry {
        let own: JobTimeouts.Own
        let began: Duration
        var isRunning: Bool
    }

    private var entries: [RunID: Entry] = [:]

    /// Takes note that the run of a job goes on, which the backend took at a time.
    ///
    /// - Returns: When it will have taken too long.
    mutating func note(_ job: ProwJob, began: Duration, isRunning: Bool, _ timeouts: JobTimeouts) -> Duration {
        let run = RunID(job)
        let entry = Entry(own: JobTimeouts.Own(job), began: entries[run]?.began ?? began, isRunning: isRunning)
        entries[run] = entry
        return entry.deadline(timeouts)
    }

    /// Forgets a run that is over.
    mutating func forget(_ run: RunID) {
        entries[run] = nil
    }

    /// The runs that have taken too long, which are forgotten.
    mutating func takeOverdue(at time: Duration, _ timeouts: JobTimeouts) -> [RunID: JobTimeout] {
        let overdue = entries.compactMapValues { entry in
            let own = timeouts.applied(to: entry.own)
            return own.overdue(after: time - entry.began, isRunning: entry.isRunning)
        }
        overdue.keys.forEach { forget($0) }
        return overdue
    }

    /// When the next run will have taken too long; nil when none goes on.
    func next(_ timeouts: JobTimeouts) -> Duration? {
        entries.values.lazy.map { $0.deadline(timeouts) }.min()
    }
}

extension RunDeadlines.Entry {
    fileprivate func deadline(_ timeouts: JobTimeouts) -> Duration {
        let timeouts = timeouts.applied(to: own)
        return began + (isRunning ? timeouts.running : timeouts.pending)
    }
}
