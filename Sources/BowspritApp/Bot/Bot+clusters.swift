import ConfigUpdaterPlugin
import KubernetesClient
import Logging
import PluginKit
import Settings

extension Bot {
    /// Says at the start what will keep ConfigMaps from being updated.
    static func tell(_ clusters: KubernetesClusters?, wantedBy plugins: PluginsConfiguration, logger: Logger) {
        guard plugins.hasPlugin(ConfigUpdater.name.text) else { return }
        guard let clusters else {
            logger.warning("config-updater has no cluster: start the bot with --kubeconfig, or in a cluster")
            return
        }
        for problem in clusters.problems {
            logger.warning("a cluster cannot be used", metadata: ["reason": "\(problem)"])
        }
    }
}
