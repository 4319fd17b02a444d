public import ConfigurationSchema

/// Whether and how a periodic job that failed is run again.
public struct PeriodicRetry: ConfigurationSection, Encodable, Hashable {
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

    /// No attempts.
    public init() {
        self.init(attempts: 0, interval: .seconds(0))
    }

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        .init("run_all", \.runAll, "Whether every attempt is made, also after a success."),
        .init("attempts", \.attempts, "How many more runs there are at most.", example: "3"),
        .init(
            "interval",
            \.interval,
            "How long after a run started the next attempt starts.",
            example: "10m",
            isRequired: true
        ),
    ]
}
