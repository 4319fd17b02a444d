import Foundation
import GitHubForge
import PluginKit

/// Decides what follows on an attempt that failed: another one later, or none.
struct RetrySchedule: Sendable {
    /// How often a delivery is handled at most.
    var attempts = 8
    /// The wait before the second attempt; it doubles with each.
    var firstDelay = Duration.seconds(2)
    /// The longest wait.
    var longestDelay = Duration.seconds(600)

    /// How long after it came in a delivery may be put off.
    var longestPostponement = Duration.seconds(3_600)

    /// How long to put a delivery off; nil when it has waited long enough.
    func delay(for postponed: Postponed, waited: Duration) -> Duration? {
        guard waited < longestPostponement else { return nil }
        return min(max(postponed.delay, .seconds(1)), longestPostponement - waited)
    }

    /// When to try again after an attempt; nil to give up.
    func delay(afterAttempt attempt: Int, fault: any Error, now: Date) -> Duration? {
        if case GitHubFault.limited(_, let until) = fault {
            return .seconds(max(1, until.timeIntervalSince(now)))
        }
        guard attempt < attempts else { return nil }
        return min(firstDelay * (1 << min(attempt - 1, 20)), longestDelay)
    }
}
