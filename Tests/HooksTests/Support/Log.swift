import Synchronization

/// What happened, in order.
final class Log<Entry: Sendable>: Sendable {
    private let entries = Mutex<[Entry]>([])

    var all: [Entry] { entries.withLock { $0 } }

    /// Adds an entry.
    ///
    /// - Returns: How many there are now.
    @discardableResult
    func add(_ entry: Entry) -> Int {
        entries.withLock {
            $0.append(entry)
            return $0.count
        }
    }
}
