public import JobModel

/// `sinker`: how long old jobs are kept.
public struct SinkerConfiguration: Decodable, Hashable, Sendable {
    /// How often old jobs are looked for.
    public var resyncPeriod = GoDuration.hours(1)
    /// How old a job that is over may become.
    public var maxProwJobAge = GoDuration.hours(168)
    /// How old a pod may become.
    public var maxPodAge = GoDuration.hours(24)
    /// How long a pod is kept after its job is over; nil means `maxPodAge`.
    public var terminatedPodTTL: GoDuration?
    /// The aliases of clusters that are left alone.
    public var excludeClusters: [String] = []

    /// Prow's own defaults.
    public init() {}

    private enum CodingKeys: String, CodingKey {
        case resyncPeriod = "resync_period"
        case maxProwJobAge = "max_prowjob_age"
        case maxPodAge = "max_pod_age"
        case terminatedPodTTL = "terminated_pod_ttl"
        case excludeClusters = "exclude_clusters"
    }

    /// Decodes the section.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        resyncPeriod = try container.value(.resyncPeriod, default: resyncPeriod)
        maxProwJobAge = try container.value(.maxProwJobAge, default: maxProwJobAge)
        maxPodAge = try container.value(.maxPodAge, default: maxPodAge)
        terminatedPodTTL = try container.decodeIfPresent(GoDuration.self, forKey: .terminatedPodTTL)
        excludeClusters = try container.list(.excludeClusters)
    }
}
