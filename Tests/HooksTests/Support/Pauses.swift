import Synchronization

/// Stands in for sleeping: remembers how long, and returns at once.
final class Pauses: Sendable {
    private let durations = Mutex<[Duration]>([])

    var all: [Duration] { durations.withLock { $0 } }

    @Sendable func sleep(for duration: Duration) async throws {
        try Task.checkCancellation()
        durations.withLock { $0.append(duration) }
    }
}
