/// Keys of a cluster's ConfigMap that should hold files of a repository.
public struct ConfigMapUpdate: Sendable, Hashable {
    /// One key, and the file that it holds.
    public struct Entry: Sendable, Hashable {
        /// The key.
        public let key: String
        /// The paths of the file, of which the first counts that there is. Where there is none, there is no key.
        public let paths: [String]
        /// Whether the key holds the file compressed with gzip.
        public let isCompressed: Bool

        /// Makes an entry.
        public init(key: String, paths: [String], isCompressed: Bool = false) {
            self.key = key
            self.paths = paths
            self.isCompressed = isCompressed
        }
    }

    /// The cluster, as the configuration calls it.
    public let cluster: String
    /// The namespace; empty for the one that ProwJobs are in.
    public let namespace: String
    /// The ConfigMap's name.
    public let name: String
    /// The keys that change. All others stay.
    public let entries: [Entry]

    /// Makes an update.
    public init(cluster: String, namespace: String, name: String, entries: [Entry]) {
        self.cluster = cluster
        self.namespace = namespace
        self.name = name
        self.entries = entries
    }
}
