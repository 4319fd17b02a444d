public import ConfigurationSchema
public import ForgeModel

/// `in_repo_config`: which repositories may bring jobs of their own.
public struct InRepoConfiguration: ConfigurationSection {
    /// Whether a repository's own jobs are read.
    public var enabled = RepositoryMap<Bool>()
    /// The clusters that such jobs may run on, besides those allowed for wider keys.
    public var allowedClusters: [String: [String]] = ["*": ["default"]]

    /// Nobody may.
    public init() {}

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        .init(
            "enabled",
            \.enabled,
            "Whether jobs are read from a repository's `.prow.yaml` or `.prow/`; where nothing is said, they are not.",
            example: "{'*': false, kubernetes: true}"
        ),
        .init(
            "allowed_clusters",
            as: [String: [String]?].self,
            "The build clusters that such jobs may run on. What stands for a repository, its organisation and `*` adds "
                + "up. Where nothing is said for `*`, it is `[default]`.",
            example: "{'*': [default], kubernetes/release: [trusted]}"
        ) { section, given in
            section.allowedClusters.merge(given.compactMapValues(\.self)) { _, given in given }
        },
    ]

    /// Whether the repository's own jobs are read.
    public func isEnabled(for repository: RepositoryName) -> Bool {
        enabled[repository] ?? false
    }

    /// Whether the repository's own jobs may run on a cluster.
    public func allows(cluster: String, for repository: RepositoryName) -> Bool {
        allowedClusters.contains { key, clusters in
            (key == "*" || repository.isNamed(by: key)) && clusters.contains(cluster)
        }
    }
}
