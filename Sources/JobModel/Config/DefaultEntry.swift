/// Settings for the jobs of a repository, a cluster, or both: an entry of `default_decoration_config_entries` or
/// `prowjob_default_entries`.
public struct DefaultEntry<Config: Codable & Hashable & Sendable>: Codable, Hashable, Sendable {
    /// `ORG/REPO` or `ORG`; empty or `*` is every repository.
    @OmitEmpty public var repo: String
    /// The alias of a build cluster; empty or `*` is every cluster.
    @OmitEmpty public var cluster: String
    /// The settings.
    public var config: Config

    /// Settings for the jobs of a repository on a cluster.
    public init(repo: String = "*", cluster: String = "*", config: Config) {
        self.config = config
        self.repo = repo
        self.cluster = cluster
    }

    /// Whether the settings are for a job of this repository (`ORG/REPO`, or empty) on this cluster.
    public func matches(repo job: String, cluster jobCluster: String) -> Bool {
        guard Self.isAny(cluster) || cluster == jobCluster else { return false }
        if Self.isAny(repo) { return true }
        let name = Self.identifier(job)
        return repo == name || repo == name.split(separator: "/").first.map(String.init)
    }

    private static func isAny(_ filter: String) -> Bool {
        filter.isEmpty || filter == "*"
    }

    /// A Gerrit host's name stands without its scheme and without `-review`.
    private static func identifier(_ repo: String) -> String {
        guard let scheme = ["https://", "http://"].first(where: repo.hasPrefix) else { return repo }
        let address = repo.dropFirst(scheme.count)
        let name = address.prefix { $0 != "." && $0 != "/" }
        guard name.hasSuffix("-review") else { return String(address) }
        return String(name.dropLast("-review".count) + address.dropFirst(name.count))
    }
}
