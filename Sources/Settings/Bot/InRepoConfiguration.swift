public import ForgeModel

/// `in_repo_config`: which repositories may bring jobs of their own.
public struct InRepoConfiguration: Decodable, Sendable {
    /// Whether a repository's own jobs are read.
    public var enabled = RepositoryMap<Bool>()
    /// The clusters that such jobs may run on, besides those allowed for wider keys.
    public var allowedClusters: [String: [String]] = ["*": ["default"]]

    /// Nobody may.
    public init() {}

    private enum CodingKeys: String, CodingKey {
        case enabled
        case allowedClusters = "allowed_clusters"
    }

    /// Decodes the section. Where nothing is said for `*`, the cluster `default` is allowed.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        enabled = try container.value(.enabled, default: enabled)
        let given: [String: [String]?] = try container.map(.allowedClusters)
        allowedClusters.merge(given.compactMapValues(\.self)) { _, given in given }
    }

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
