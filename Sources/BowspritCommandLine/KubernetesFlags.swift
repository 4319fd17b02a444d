import ArgumentParser
import BowspritApp

/// The flags that connect the bot to clusters; they are Prow's.
struct KubernetesFlags: ParsableArguments {
    @Option(
        help: """
            A kubeconfig whose contexts are the clusters, for the config-updater plugin. In a cluster the bot's own \
            service account is used for `default`.
            """
    )
    var kubeconfig: String?

    var options: KubernetesOptions { KubernetesOptions(kubeconfigPath: kubeconfig) }
}
