/// A glob of `config_updater.maps`, and where the files go that match it.
struct ConfigMapTarget: Sendable {
    /// A namespace of a cluster.
    struct Namespace: Sendable, Hashable {
        /// The cluster, as the configuration calls it.
        let cluster: String
        /// The name; empty for the one that ProwJobs are in.
        let name: String
    }

    let glob: FileGlob
    let rule: ConfigMapRule
    /// Where its ConfigMaps are, each once.
    let namespaces: [Namespace]
    let isCompressed: Bool
}
