import DequeModule
import JobModel

/// Which reports wait and run, and which failed: the chain's decisions as a value.
///
/// In each lane at most one report runs, and of each reporter at most ``width``; others wait their turn, first come, first
/// served. A report that waits is not queued twice, since it will tell the newest state anyway; one that runs may be,
/// since it may have read an older state.
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

    /// How many reports of one reporter run at a time.
    static let width = 8

    private let retry: ReportRetry
    /// What waits in each lane that has a report running, or ready to.
    private var waiting: [ReportLane: [ReportTask]] = [:]
    /// The foremost reports of lanes, for which their reporter has no place yet.
    private var ready: [ReporterName: Deque<ReportTask>] = [:]
    private var running: [ReporterName: Int] = [:]
    private var failures: [ReportTask: Int] = [:]
    private var held: Set<ReportTask> = []

    init(retry: ReportRetry) {
        self.retry = retry
    }

    /// Holds reports back until ``release(_:)``, whatever happens to their jobs meanwhile.
    mutating func hold(_ tasks: [ReportTask]) {
        held.formUnion(tasks)
    }

    /// Reports that were held back are due, in this order.
    mutating func release(_ tasks: [ReportTask]) -> [Action] {
        held.subtract(tasks)
        return tasks.flatMap { add($0) }
    }

    /// A report is due.
    mutating func add(_ task: ReportTask) -> [Action] {
        guard !held.contains(task) else { return [] }
        guard let others = waiting[task.lane] else {
            waiting[task.lane] = []
            return start(task)
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
        running[task.lane.reporter, default: 1] -= 1
        queueNext(in: task.lane)
        return [retry, next(of: task.lane.reporter)].compactMap { $0 }
    }

    private mutating func start(_ task: ReportTask) -> [Action] {
        ready[task.lane.reporter, default: []].append(task)
        return next(of: task.lane.reporter).map { [$0] } ?? []
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

    private mutating func queueNext(in lane: ReportLane) {
        guard let others = waiting[lane], let first = others.first else {
            waiting[lane] = nil
            return
        }
        waiting[lane] = Array(others.dropFirst())
        ready[lane.reporter, default: []].append(first)
    }

    private mutating func next(of reporter: ReporterName) -> Action? {
        guard running[reporter, default: 0] < Self.width, let task = ready[reporter]?.popFirst() else { return nil }
        running[reporter, default: 0] += 1
        return .report(task)
    }
}
