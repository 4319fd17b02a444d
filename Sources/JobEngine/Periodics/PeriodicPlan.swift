import Foundation
import JobModel

/// When a periodic starts: a pure decision.
///
/// A job never starts while a run of it goes on. A time of its cron line that comes meanwhile is lost, and so are,
/// after a longer stop of the bot, all that were missed but the latest.
struct PeriodicPlan {
    /// Prow makes no more, whatever the configuration says.
    private static let attemptLimit = 10

    let periodic: Periodic
    private let schedule: CronSchedule?

    /// A plan for a job of a valid configuration.
    ///
    /// - Throws: `InvalidCronLine`.
    init(_ periodic: Periodic) throws(InvalidCronLine) {
        self.periodic = periodic
        schedule = periodic.cron.isEmpty ? nil : try CronSchedule(periodic.cron)
    }

    /// Whether it starts at times that somebody must remember to have passed.
    var hasTicks: Bool {
        if case .calendar = schedule { true } else { false }
    }

    /// The latest time of the cron line after `since`; nil when none has come, or the job has intervals.
    func tick(since: Date, at now: Date) -> Date? {
        guard case .calendar(let calendar) = schedule else { return nil }
        return calendar.latest(after: since, through: now)
    }

    /// Whether the last run must be known to decide.
    func needsLastRun(for tick: Date?) -> Bool {
        !hasTicks || tick != nil || periodic.retry != nil
    }

    /// Why the job starts; nil when it does not.
    ///
    /// - Parameters:
    ///   - tick: The ``tick(since:at:)`` of now.
    ///   - last: The job's newest run; nil when it never ran.
    func start(for tick: Date?, after last: ProwJob?, at now: Date) -> PeriodicStart? {
        guard let last else {
            if let tick { return .tick(tick) }
            return hasTicks ? nil : .interval
        }
        guard let end = last.status.completionTime else { return nil }
        if let tick, tick > max(last.creation, end) { return .tick(tick) }
        if let due = intervalEnd(after: last, endedAt: end), now >= due { return .interval }
        return retry(of: last, at: now)
    }

    private func intervalEnd(after last: ProwJob, endedAt end: Date) -> Date? {
        if case .every(let pause) = schedule { return last.creation.advanced(by: pause.seconds) }
        if let interval = periodic.interval { return last.creation.advanced(by: interval.seconds) }
        return periodic.minimumInterval.map { end.advanced(by: $0.seconds) }
    }

    /// A run that a person stopped is not repeated for having failed.
    private func retry(of last: ProwJob, at now: Date) -> PeriodicStart? {
        guard let retry = periodic.retry else { return nil }
        let attempt = (last.metadata.labels[ProwJobKey.rerun].flatMap { Int($0) } ?? 0) + 1
        let hasFailed = last.status.state == .failure || last.status.state == .error
        guard retry.runAll || hasFailed, attempt <= min(retry.attempts, Self.attemptLimit) else { return nil }
        return now >= last.creation.advanced(by: retry.interval.seconds) ? .retry(attempt) : nil
    }
}

extension GoDuration {
    fileprivate var seconds: TimeInterval { TimeInterval(nanoseconds) / 1_000_000_000 }
}
