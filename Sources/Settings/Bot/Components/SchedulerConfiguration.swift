public import ConfigurationSchema

/// `scheduler`: how the cluster of a job is chosen.
public struct SchedulerConfiguration: ConfigurationSection, Hashable {
    /// Whether clusters are chosen at all.
    public var enabled = false
    /// Clusters that stand in for others; nil for none.
    public var failover: SchedulerFailover?
    /// The server that chooses; nil for none.
    public var external: ExternalScheduler?

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        .init("enabled", \.enabled, "Whether the cluster of a job is chosen when it is due, not when it is made."),
        .init(
            "failover",
            \.failover,
            "Clusters that stand in for others.",
            example: "{mappings: {build01: build02}}"
        ),
        .init(
            "external",
            \.external,
            "The server that chooses, where there is no `failover`.",
            example: "{url: 'http://scheduler.example.com'}"
        ),
    ]

    /// Every job runs where it asks to.
    public init() {}
}
