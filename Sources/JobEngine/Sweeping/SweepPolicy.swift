/// How long old jobs and what is left of their runs are kept (`sinker`).
public struct SweepPolicy: Hashable, Sendable {
    /// How often old jobs are looked for (`resync_period`).
    public var period: Duration
    /// How old a job that is over becomes, from its creation (`max_prowjob_age`).
    public var maximumJobAge: Duration
    /// How old a run becomes whose job is over, from its start (`max_pod_age`).
    public var maximumRunAge: Duration
    /// How long a run is kept after its job is over (`terminated_pod_ttl`).
    public var endedRunTTL: Duration
    /// The aliases of clusters whose runs are left alone (`exclude_clusters`).
    public var excludedClusters: Set<String>
    /// The names of the periodics that are configured, of each of which the newest job stays.
    public var periodics: Set<String>

    /// The policy given, and Bowsprit's defaults for the others.
    public init(
        period: Duration = .seconds(3600),
        maximumJobAge: Duration = .seconds(48 * 3600),
        maximumRunAge: Duration = .seconds(24 * 3600),
        endedRunTTL: Duration = .seconds(30 * 60),
        excludedClusters: Set<String> = [],
        periodics: Set<String> = []
    ) {
        self.period = period
        self.maximumJobAge = maximumJobAge
        self.maximumRunAge = maximumRunAge
        self.endedRunTTL = endedRunTTL
        self.excludedClusters = excludedClusters
        self.periodics = periodics
    }
}
