import Foundation
import KubernetesClient

/// How clusters are reached: by a kubeconfig, and by the service account of the pod that the bot runs in.
struct ClusterAccesses: Sendable {
    /// The kubeconfig; nil for none.
    var kubeconfig: Kubeconfig?
    /// The access of the bot's pod, or why it has none; nil outside of a cluster.
    var inCluster: Result<ClusterAccess, ClusterAccessError>?

    /// No cluster.
    init() {}

    /// Reads what a flag names, and the service account.
    ///
    /// - Throws: ``UserError`` when the kubeconfig cannot be read.
    init(
        _ options: KubernetesOptions,
        environment: [String: String],
        serviceAccount: URL = ClusterAccess.serviceAccountFolder
    ) throws(UserError) {
        if let path = options.kubeconfigPath {
            do {
                kubeconfig = try Kubeconfig(contentsOf: URL(filePath: path))
            } catch {
                throw UserError("--kubeconfig: \(error)")
            }
        }
        do {
            inCluster = try ClusterAccess.inCluster(environment: environment, serviceAccount: serviceAccount)
                .map { .success($0) }
        } catch {
            inCluster = .failure(error)
        }
    }

    /// Clients of the clusters; nil when there are none.
    func connected() -> KubernetesClusters? {
        if kubeconfig == nil, inCluster == nil { return nil }
        return KubernetesClusters(kubeconfig: kubeconfig, inCluster: inCluster)
    }
}
