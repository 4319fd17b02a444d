public import PluginKit

/// A group of `config_updater.cluster_groups`: clusters that have the same namespaces.
public struct ClusterGroup: ConfigurationSection, Equatable {
    /// The clusters.
    public var clusters: [String] = []
    /// The namespaces in each of them.
    public var namespaces: [String] = []

    /// The defaults.
    public init() {}

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        .init("clusters", \.clusters, "The clusters of the group.", example: "[build01, build02]"),
        .init(
            "namespaces",
            \.namespaces,
            "The namespaces in each of them. An empty name stands for `prowjob_namespace`.",
            example: "[test-pods]"
        ),
    ]
}
