/// The clusters that the operator connected.
public struct KubernetesClusters: Sendable {
    private let contexts: [String: Result<KubernetesClient, ClusterAccessError>]
    /// The cluster that the bot belongs to; nil for none.
    private let home: Result<KubernetesClient, ClusterAccessError>?

    /// Connects the contexts of a kubeconfig, and the cluster that the bot runs in. No request is made yet.
    ///
    /// - Parameter inCluster: The access of the pod that the bot runs in, or why it has none; nil outside of a cluster.
    public init(kubeconfig: Kubeconfig?, inCluster: Result<ClusterAccess, ClusterAccessError>?) {
        var contexts: [String: Result<KubernetesClient, ClusterAccessError>] = [:]
        for (name, access) in kubeconfig?.contexts ?? [:] {
            contexts[name] = Result { () throws(ClusterAccessError) in
                try KubernetesClient(cluster: "cluster `\(name)`", access: access.get())
            }
        }
        self.contexts = contexts
        if let inCluster {
            home = Result { () throws(ClusterAccessError) in
                try KubernetesClient(cluster: "the bot's own cluster", access: inCluster.get())
            }
        } else {
            home = kubeconfig.flatMap { contexts[$0.currentContext ?? Self.defaultAlias] }
        }
    }

    /// How configuration calls the cluster that is meant where none is named.
    public static let defaultAlias = "default"

    /// The cluster that the bot belongs to: the one that it runs in; outside of a cluster the kubeconfig's current
    /// context, or without one its context `default`.
    ///
    /// - Throws: ``ClusterAccessError`` when there is none, or it cannot be used.
    public func infrastructure() throws(ClusterAccessError) -> KubernetesClient {
        guard let home else {
            throw ClusterAccessError("the kubeconfig has no current context; set `current-context`")
        }
        return try home.get()
    }

    /// The cluster of a context.
    ///
    /// - Throws: ``ClusterAccessError`` when there is no such context, or it cannot be used.
    public func context(_ name: String) throws(ClusterAccessError) -> KubernetesClient {
        guard let client = contexts[name] else {
            throw ClusterAccessError("there is no context `\(name)` in the kubeconfig; add it, or correct the name")
        }
        do {
            return try client.get()
        } catch {
            throw ClusterAccessError("the context `\(name)` of the kubeconfig: \(error)")
        }
    }

    /// Why some clusters cannot be used: the bot's own, and contexts in the order of their names.
    public var problems: [ClusterAccessError] {
        let own = Result { () throws(ClusterAccessError) in try infrastructure() }
        let others = contexts.keys.sorted().map { name in
            Result { () throws(ClusterAccessError) in try context(name) }
        }
        return ([own] + others).compactMap { result in
            if case .failure(let error) = result { error } else { nil }
        }
    }

    /// Closes all connections.
    public func shutdown() async {
        for case .success(let client) in contexts.values { await client.shutdown() }
        if case .success(let client) = home { await client.shutdown() }
    }
}
