/// How often a report that fails is tried again, and how long after.
public struct ReportRetry: Sendable, Hashable {
    /// The pause after the first failure; each further one doubles it.
    public var firstPause: Duration
    /// The longest pause.
    public var longestPause: Duration
    /// After how many failures in a row a report is given up until its job changes or the bot starts again.
    public var limit: Int

    /// Makes a rule.
    public init(firstPause: Duration = .seconds(1), longestPause: Duration = .seconds(300), limit: Int = 20) {
        self.firstPause = firstPause
        self.longestPause = longestPause
        self.limit = limit
    }

    /// The pause after so many failures in a row, at least one; nil when it is time to give up.
    func pause(after failures: Int) -> Duration? {
        guard failures < limit else { return nil }
        var (pause, doublings) = (firstPause, failures - 1)
        while doublings > 0 && pause < longestPause {
            pause *= 2
            doublings -= 1
        }
        return min(pause, longestPause)
    }
}
