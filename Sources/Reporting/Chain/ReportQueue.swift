/// Which reports wait and run, and which failed: the chain's decisions as a value.
///
/// In each lane at most one report runs. A report that waits is not queued twice, since it will tell the newest state
/// anyway; one that runs may be, since it may have read an older state.
struct ReportQueue {
    /// What the chain is to do.
    enum Action: Hashable {
        /// Tell it now.
        case report(ReportTask)
        /// Offer it again after the pause.
        case wait(ReportTask, Duration)
        /// Log that it is given up.
        case giveUp(ReportTask)
    }

    private let retry: ReportRetry
    /// What waits in each lane that has a report running.
    private var waiting: [ReportLane: [ReportTask]] = [:]
    private var failures: [ReportTask: Int] = [:]

    init(retry: ReportRetry) {
        self.retry = retry
    }

    /// A report is due.
    mutating func add(_ task: ReportTask) -> [Action] {
        guard let others = waiting[task.lane] else {
            waiting[task.lane] = []
            return [.report(task)]
        }
        if !others.contains(task) {
            waiting[task.lane] = others + [task]
        }
        return []
    }

    /// A report that was started has come to its end.
    mutating func finish(_ task: ReportTask, succeeded: Bool) -> [Action] {
        let retry = succeeded ? nil : fail(task)
        if succeeded { failures[task] = nil }
        return [retry, next(in: task.lane)].compactMap { $0 }
    }

    private mutating func fail(_ task: ReportTask) -> Action {
        let count = failures[task, default: 0] + 1
        guard let pause = retry.pause(after: count) else {
            failures[task] = nil
            return .giveUp(task)
        }
        failures[task] = count
        return .wait(task, pause)
    }

    private mutating func next(in lane: ReportLane) -> Action? {
        guard let others = waiting[lane], let first = others.first else {
            waiting[lane] = nil
            return nil
        }
        waiting[lane] = Array(others.dropFirst())
        return .report(first)
    }
}
