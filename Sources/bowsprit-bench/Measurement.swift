import NIOCore

/// What one load came to.
struct Measurement: Sendable {
    let load: Load
    let readyAfter: Duration
    /// Answered 200, each second.
    let acceptedPerSecond: Double
    /// Answered 200 and handled to the end, each second until the last one was.
    let completedPerSecond: Double
    let median: TimeAmount
    let percentile99: TimeAmount
    /// The bot's processor time for 1,000 deliveries.
    let processorSecondsPerThousand: Double
    let residentAtStart: Int
    let residentAtEnd: Int
    let peakResident: Int
    /// What should not have been.
    let remarks: [String]
}
