public import ConfigurationSchema
public import JobModel

/// `sinker`: how long old jobs are kept.
public struct SinkerConfiguration: ConfigurationSection, Hashable {
    /// How often old jobs are looked for.
    public var resyncPeriod = GoDuration.hours(1)
    /// How old a job that is over may become.
    public var maxProwJobAge = GoDuration.hours(48)
    /// How old a pod may become.
    public var maxPodAge = GoDuration.hours(24)
    /// How long a pod is kept after its job is over.
    public var terminatedPodTTL = GoDuration.minutes(30)
    /// The aliases of clusters that are left alone.
    public var excludeClusters: [String] = []

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        .init("resync_period", \.resyncPeriod, "How often old jobs are looked for."),
        .init(
            "max_prowjob_age",
            \.maxProwJobAge,
            """
            How old a job that is over becomes, from its creation, before it is deleted. Its results stay in storage, and \
            the newest job of each configured periodic stays here too.
            """
        ),
        .init(
            "max_pod_age",
            \.maxPodAge,
            "How old a pod becomes, or what else is left of a run, before it is deleted, if its job is over."
        ),
        .init(
            "terminated_pod_ttl",
            \.terminatedPodTTL,
            "How long a pod, or what else is left of a run, is kept after its job is over."
        ),
        .init(
            "exclude_clusters",
            \.excludeClusters,
            "The aliases of build clusters whose pods, or runs, are left alone.",
            example: "[trusted]"
        ),
    ]

    /// Every hour; jobs for two days, pods for a day or half an hour after their end.
    public init() {}
}
