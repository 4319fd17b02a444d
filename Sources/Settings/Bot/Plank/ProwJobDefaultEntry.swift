public import ConfigurationSchema
public import JobModel
public import YAML

/// Settings that some jobs share: an entry of `prowjob_default_entries`.
public struct ProwJobDefaultEntry: ConfigurationSection, Hashable {
    /// The settings, and for which jobs they are.
    public var entry = DefaultEntry(config: ProwJobDefault())
    /// Where the entry stands; nil when it was not read from a file.
    public var location: SourceLocation?

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        .init("repo", \.entry.repo, "`ORG/REPO` or `ORG`; `*` is every repository.", example: "kubernetes"),
        .init("cluster", \.entry.cluster, "The alias of a build cluster; `*` is every cluster.", example: "arm64"),
        .init("config", \.entry.config, "The settings.", example: "{tenant_id: release}"),
    ]

    /// Settings that say nothing, for every job.
    public init() {}

    /// Notes the place.
    public mutating func finish(_ decoder: any Decoder) throws {
        location = decoder.sourceLocation()
    }
}
