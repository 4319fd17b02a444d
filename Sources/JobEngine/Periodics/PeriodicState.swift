import Foundation
import JobModel

/// Since when the times of cron lines count, by job. What came before was dealt with, or came before the line did.
public struct PeriodicState: Codable, Hashable, Sendable {
    private struct Entry: Codable, Hashable {
        var line: String
        var since: Date
    }

    private var entries: [String: Entry] = [:]

    /// No job was ever looked at.
    public init() {}

    /// Takes note of the configuration: the times of a line that is new, or that was changed, count from now on; jobs
    /// that are gone are forgotten.
    mutating func note(_ plans: [PeriodicPlan], at now: Date) {
        var noted: [String: Entry] = [:]
        for periodic in plans.filter(\.hasTicks).map(\.periodic) {
            let known = entries[periodic.name].flatMap { $0.line == periodic.cron ? $0 : nil }
            noted[periodic.name] = known ?? Entry(line: periodic.cron, since: now)
        }
        entries = noted
    }

    /// Since when the times of a job count.
    func since(_ job: String) -> Date { entries[job]?.since ?? .distantFuture }

    /// Takes note that a time of a job was dealt with.
    mutating func note(_ tick: Date, of job: String) {
        entries[job]?.since = tick
    }
}
