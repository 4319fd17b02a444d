/// Whether and how a periodic job that failed is run again.
public struct PeriodicRetry: Codable, Hashable, Sendable {
    /// Whether every attempt is made, also after a success.
    @OmitEmpty public var runAll: Bool
    /// How many more runs there are at most.
    @OmitEmpty public var attempts: Int
    /// How long after a run started the next attempt starts.
    public var interval: GoDuration

    enum CodingKeys: String, CodingKey {
        case attempts, interval
        case runAll = "run_all"
    }

    /// Attempts with a time between them.
    public init(attempts: Int, interval: GoDuration, runAll: Bool = false) {
        self.interval = interval
        self.attempts = attempts
        self.runAll = runAll
    }
}
