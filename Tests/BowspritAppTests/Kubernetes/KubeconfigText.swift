import Foundation
import KubernetesClient

/// Kubeconfigs of tests.
enum KubeconfigText {
    /// A kubeconfig with some contexts of one cluster, the first of them the current one.
    static func text(_ address: String, contexts: [String]) -> String {
        """
        clusters: [{name: one, cluster: {server: '\(address)'}}]
        users: [{name: bot, user: {token: t0ken}}]
        contexts: [\(contexts.map { "{name: \($0), context: {cluster: one, user: bot}}" }.joined(separator: ", "))]
        current-context: \(contexts.first ?? "")
        """
    }

    static func reading(_ address: String, contexts: [String]) throws -> Kubeconfig {
        try Kubeconfig(Array(text(address, contexts: contexts).utf8), file: URL(filePath: "/kubeconfig"))
    }
}
