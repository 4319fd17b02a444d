public import ConfigurationSchema
public import JobModel
public import YAML

/// Settings of the pod utilities for some jobs: an entry of `plank.default_decoration_config_entries`.
public struct DecorationEntry: ConfigurationSection, Hashable {
    /// The settings, and for which jobs they are.
    public var entry = DefaultEntry(config: DecorationConfig())
    /// Where the entry stands; nil when it was not read from a list.
    public var location: SourceLocation?

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        .init("repo", \.entry.repo, "`ORG/REPO` or `ORG`; `*` is every repository.", example: "kubernetes"),
        .init("cluster", \.entry.cluster, "The alias of a build cluster; `*` is every cluster.", example: "arm64"),
        .init("config", \.entry.config, "The settings.", example: "{timeout: 2h, grace_period: 15m}"),
    ]

    /// Settings that say nothing, for every job.
    public init() {}

    /// Settings for the jobs of `ORG/REPO` or `ORG`.
    init(repo: String, config: DecorationConfig) {
        entry = DefaultEntry(repo: repo, config: config)
    }

    /// Notes the place.
    public mutating func finish(_ decoder: any Decoder) throws {
        location = decoder.sourceLocation()
    }
}
