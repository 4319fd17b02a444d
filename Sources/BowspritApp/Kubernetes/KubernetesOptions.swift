/// The clusters that `bowsprit serve` was asked to connect.
public struct KubernetesOptions: Sendable {
    /// Where the kubeconfig is (`--kubeconfig`); nil for none.
    public var kubeconfigPath: String?

    /// Makes options.
    public init(kubeconfigPath: String? = nil) {
        self.kubeconfigPath = kubeconfigPath
    }
}
