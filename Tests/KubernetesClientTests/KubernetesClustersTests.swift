import Foundation
import KubernetesClient
import Testing

@Suite struct KubernetesClustersTests {
    private static func kubeconfig(current: String = "", _ names: String...) throws -> Kubeconfig {
        let contexts = names.map { "{name: \($0), context: {cluster: \($0)}}" }.joined(separator: ", ")
        let clusters = names.map { name in
            "{name: \(name), cluster: {server: \(name == "broken" ? "nowhere" : "'https://\(name)'")}}"
        }
        .joined(separator: ", ")
        let text = "{clusters: [\(clusters)], contexts: [\(contexts)], current-context: '\(current)'}"
        return try Kubeconfig(Array(text.utf8), file: URL(filePath: "/k"))
    }

    private static func name(
        _ kubeconfig: Kubeconfig?,
        inCluster: Bool = false,
        _ find: (KubernetesClusters) throws -> KubernetesClient
    ) async throws -> String {
        let own = inCluster ? Result { () throws(ClusterAccessError) in try ClusterAccess(server: "https://own") } : nil
        let clusters = KubernetesClusters(kubeconfig: kubeconfig, inCluster: own)
        let found = Result { try find(clusters).cluster }
        await clusters.shutdown()
        return try found.get()
    }

    @Test func theBotBelongsToOne() async throws {
        let own = "the bot's own cluster"
        #expect(try await Self.name(nil, inCluster: true) { try $0.infrastructure() } == own)
        let both = try Self.kubeconfig(current: "a", "a", "default")
        #expect(try await Self.name(both, inCluster: true) { try $0.infrastructure() } == own)
        #expect(try await Self.name(both) { try $0.infrastructure() } == "cluster `a`")
        let unnamed = try Self.kubeconfig("a", "default")
        #expect(try await Self.name(unnamed) { try $0.infrastructure() } == "cluster `default`")
    }

    @Test func contextsAreClusters() async throws {
        let kubeconfig = try Self.kubeconfig(current: "a", "a", "b")
        #expect(try await Self.name(kubeconfig) { try $0.context("b") } == "cluster `b`")
        let error = await #expect(throws: ClusterAccessError.self) {
            try await Self.name(kubeconfig) { try $0.context("c") }
        }
        #expect(error?.description == "there is no context `c` in the kubeconfig; add it, or correct the name")
    }

    @Test func whatCannotBeUsedIsSaid() async throws {
        let clusters = KubernetesClusters(kubeconfig: try Self.kubeconfig("a", "broken"), inCluster: nil)
        #expect(
            clusters.problems.map(\.description) == [
                "the kubeconfig has no current context; set `current-context`",
                "the context `broken` of the kubeconfig: `nowhere` is no address of the form https://HOST:PORT",
            ]
        )
        await clusters.shutdown()
        let without = KubernetesClusters(kubeconfig: nil, inCluster: .failure(ClusterAccessError("no token")))
        #expect(without.problems == [ClusterAccessError("no token")])
    }
}
