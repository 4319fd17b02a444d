public import ConfigurationSchema
public import JobModel

/// `sinker`: how long old jobs are kept.
public struct SinkerConfiguration: ConfigurationSection, Hashable {
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

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        .init("resync_period", \.resyncPeriod, "How often old jobs are looked for."),
        .init("max_prowjob_age", \.maxProwJobAge, "How old a job that is over becomes before it is deleted."),
        .init("max_pod_age", \.maxPodAge, "How old a pod becomes before it is deleted."),
        .init(
            "terminated_pod_ttl",
            \.terminatedPodTTL,
            "How long a pod is kept after its job is over; as `max_pod_age` when nothing is said.",
            example: "30m"
        ),
        .init(
            "exclude_clusters",
            \.excludeClusters,
            "The aliases of build clusters whose pods are left alone.",
            example: "[trusted]"
        ),
    ]

    /// Prow's own defaults.
    public init() {}
}
