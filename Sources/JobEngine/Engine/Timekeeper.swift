import JobModel
import Synchronization

/// Keeps the time of all runs with one sleep, however many there are.
///
/// A sleep that is cancelled stays with the runtime until its end, so one for each run would pile up with deadlines of
/// days.
final class Timekeeper: Sendable {
    private struct State {
        var deadlines = RunDeadlines()
        /// When they are looked at next; nil while that is open.
        var next: Duration?
    }

    private let clock: any Clock<Duration>
    private let elapsed: @Sendable () -> Duration
    private let timeouts: @Sendable () -> JobTimeouts
    private let state = Mutex(State())
    /// Rises when it may be time to look earlier than was planned.
    private let changes = Watermark()

    init(clock: any Clock<Duration>, timeouts: @escaping @Sendable () -> JobTimeouts) {
        self.clock = clock
        self.timeouts = timeouts
        elapsed = clock.stopwatch()
    }

    /// Takes note that the run of a job goes on, which the backend took so long ago.
    func note(_ job: ProwJob, age: Duration, isRunning: Bool) {
        let isEarlier = state.withLock { state in
            let deadline = state.deadlines.note(job, began: elapsed() - age, isRunning: isRunning, timeouts())
            return state.next.map { deadline < $0 } ?? true
        }
        if isEarlier { lookAgain() }
    }

    /// Forgets a run that is over.
    func forget(_ run: RunID) {
        state.withLock { $0.deadlines.forget(run) }
    }

    /// Looks at once, since the timeouts may have changed.
    func lookAgain() {
        changes.raise(to: changes.value + 1)
    }

    /// Tells each run that takes too long, once, until the task is cancelled.
    func run(_ tell: (RunID, JobTimeout) async -> Void) async {
        while !Task.isCancelled {
            let seen = changes.value
            for (run, timeout) in look() { await tell(run, timeout) }
            await waitForNext(after: seen)
        }
    }

    private func look() -> [RunID: JobTimeout] {
        let timeouts = timeouts()
        return state.withLock { state in
            let overdue = state.deadlines.takeOverdue(at: elapsed(), timeouts)
            state.next = state.deadlines.next(timeouts)
            return overdue
        }
    }

    private func waitForNext(after seen: Int64) async {
        guard let next = state.withLock(\.next) else { return await changes.passes(seen) }
        await withTaskGroup { group in
            group.addTask { [clock, elapsed] in try? await clock.sleep(for: next - elapsed()) }
            group.addTask { [changes] in await changes.passes(seen) }
            await group.next()
            group.cancelAll()
        }
    }
}
