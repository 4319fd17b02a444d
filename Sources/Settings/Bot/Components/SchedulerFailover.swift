public import ConfigurationSchema

/// Clusters that stand in for others: `scheduler.failover`.
public struct SchedulerFailover: ConfigurationSection, Hashable {
    /// The cluster to take, by the cluster that a job asks for.
    public var mappings: [String: String] = [:]

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        .init(
            "mappings",
            \.mappings,
            "The cluster to take, by the cluster that a job asks for.",
            example: "{build01: build02}"
        )
    ]

    /// Every job runs where it asks to.
    public init() {}
}
