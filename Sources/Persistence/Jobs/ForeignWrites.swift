import GRDB
import JobEngine
import Synchronization

/// Raises the version of a job store when another process has written to its database.
///
/// It looks only while someone waits for a change, at an interval, and reads nothing unless there was a commit.
final class ForeignWrites: Sendable {
    private struct State {
        var waiters = 0
        var polling: Task<Void, Never>?
    }

    private let database: BotDatabase
    private let versions: Watermark
    private let interval: Duration
    private let clock: any Clock<Duration>
    private let state = Mutex(State())

    init(_ database: BotDatabase, versions: Watermark, interval: Duration, clock: any Clock<Duration>) {
        self.database = database
        self.versions = versions
        self.interval = interval
        self.clock = clock
    }

    /// Waits until the store's version is above one, whoever raises it, or the task is cancelled.
    func waitForVersion(above version: Int64) async {
        state.withLock { state in
            state.waiters += 1
            if state.polling == nil { state.polling = Task { await self.poll() } }
        }
        await versions.passes(version)
        state.withLock { state in
            state.waiters -= 1
            guard state.waiters == 0 else { return }
            state.polling?.cancel()
            state.polling = nil
        }
    }

    private func poll() async {
        while !Task.isCancelled {
            // A database that can't be read now tells the watch itself, which reads it next.
            if (try? await database.probe.sawCommit()) == true,
                let version = try? await database.pool.snapshot(SQLiteJobStore.lastVersion)
            {
                versions.raise(to: version)
            }
            try? await clock.sleep(for: interval)
        }
    }
}
