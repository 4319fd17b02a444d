/// How long to wait before something that failed is tried again: twice as long each time, up to a limit.
public struct Backoff: Hashable, Sendable {
    /// The wait after the first failure.
    public var first: Duration
    /// The longest wait.
    public var limit: Duration

    /// Waits from `first` to `limit`.
    public init(first: Duration = .seconds(1), limit: Duration = .seconds(60)) {
        self.first = first
        self.limit = limit
    }

    /// The wait after a number of failures in a row, at least one.
    public func delay(after failures: Int) -> Duration {
        var delay = first
        for _ in 1..<max(1, failures) where delay < limit {
            delay *= 2
        }
        return min(delay, limit)
    }
}
