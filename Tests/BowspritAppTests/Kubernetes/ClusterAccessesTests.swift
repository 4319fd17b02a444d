import Foundation
import KubernetesClient
import Logging
import Settings
import Testing
import YAML

@testable import BowspritApp

@Suite struct ClusterAccessesTests {
    private static let pod = ["KUBERNETES_SERVICE_HOST": "10.0.0.1", "KUBERNETES_SERVICE_PORT": "443"]

    @Test func nothingIsConnectedUnlessAskedFor() throws {
        #expect(try ClusterAccesses(KubernetesOptions(), environment: [:]).connected() == nil)
    }

    @Test func theFlagNamesAKubeconfig() async throws {
        try await Checkout.withFolder { folder in
            let file = folder.appending(path: "kubeconfig")
            try Data(KubeconfigText.text("https://a", contexts: ["build", "other"]).utf8).write(to: file)
            let options = KubernetesOptions(kubeconfigPath: file.path(percentEncoded: false))
            let clusters = try #require(try ClusterAccesses(options, environment: [:]).connected())
            #expect(try clusters.infrastructure().cluster == "cluster `build`")
            #expect(try clusters.context("other").cluster == "cluster `other`")
            await clusters.shutdown()
        }
    }

    @Test func mistakesNameTheFlag() {
        let error = #expect(throws: UserError.self) {
            try ClusterAccesses(KubernetesOptions(kubeconfigPath: "/nowhere"), environment: [:])
        }
        #expect(error.map { "\($0)" } == "--kubeconfig: /nowhere cannot be read")
    }

    /// What the log says at the start, with the plugin on and off.
    @Test func missingClustersAreToldAtTheStart() async throws {
        let kubeconfig = try KubeconfigText.reading("nowhere", contexts: ["build"])
        let broken = KubernetesClusters(kubeconfig: kubeconfig, inCluster: nil)
        let reason = "`nowhere` is no address of the form https://HOST:PORT"
        let rows: [(clusters: KubernetesClusters?, plugin: String, told: [String])] = [
            (
                nil, "config-updater",
                ["config-updater has no cluster: start the bot with --kubeconfig, or in a cluster"]
            ),
            (
                broken, "config-updater",
                [
                    "a cluster cannot be used: \(reason)",
                    "a cluster cannot be used: the context `build` of the kubeconfig: \(reason)",
                ]
            ),
            (nil, "hold", []), (broken, "hold", []),
        ]
        for row in rows {
            let node = try YAMLParser().parse("plugins: {harbor: [\(row.plugin)]}", file: "plugins.yaml")
            let plugins = PluginsConfiguration.read(node, catalog: PluginList.builtin.catalog)
            let told = ToldLog()
            Bot.tell(
                row.clusters,
                wantedBy: try #require(plugins.value),
                logger: Logger(label: "test") { _ in told }
            )
            #expect(told.lines == row.told)
        }
        await broken.shutdown()
    }

    /// A pod without a service account runs all the same: the reason is told when a cluster is needed.
    @Test func aPodMayBeWithoutAnAccount() async throws {
        try await Checkout.withFolder { folder in
            let clusters = try ClusterAccesses(KubernetesOptions(), environment: Self.pod, serviceAccount: folder)
                .connected()
            let error = #expect(throws: ClusterAccessError.self) { try clusters?.infrastructure() }
            #expect(error?.description.hasSuffix("ca.crt cannot be read; give the pod a service account") == true)
        }
    }
}
