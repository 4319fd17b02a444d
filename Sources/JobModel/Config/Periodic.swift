/// A job that runs when it is time. Exactly one of `cron`, `interval` and `minimumInterval` is set in a valid
/// configuration.
public struct Periodic: Hashable, Sendable {
    /// What every job has.
    public var base: JobBase
    /// How long after the last run started the next one starts.
    public var interval: GoDuration?
    /// How long after the last run ended the next one starts.
    public var minimumInterval: GoDuration?
    /// The times to start, as a cron line (``CronSchedule``); empty when an interval is set.
    public var cron = ""
    /// Names that nothing uses.
    public var tags: [String] = []
    /// Whether and how a run that failed is repeated.
    public var retry: PeriodicRetry?

    /// A job without a time to run.
    public init(base: JobBase) {
        self.base = base
    }

    /// The name.
    public var name: String {
        base.name
    }
}
