import JobEngine
import Synchronization

/// The wish that a run ends, made at most once and waited for by what runs.
final class StopRequest: Sendable {
    private let wishes = Watermark()
    private let wish = Mutex<Duration?>(nil)

    /// How long processes may take to end; nil while nobody wants the run to end.
    var grace: Duration? {
        wish.withLock { $0 }
    }

    /// Asks for the run to end; only the first call counts.
    func make(grace: Duration) {
        wish.withLock { wish in wish = wish ?? grace }
        wishes.raise(to: 1)
    }

    /// Returns once the run is to end, or the task is cancelled.
    func isMade() async {
        await wishes.passes(0)
    }
}
