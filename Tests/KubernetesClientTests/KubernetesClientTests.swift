import Foundation
import JobModel
import KubernetesClient
import KubernetesSimulator
import ServiceAccess
import Testing

@Suite(.timeLimit(.minutes(10))) struct KubernetesClientTests {
    static func run(
        _ body: @escaping @Sendable (KubernetesSimulator, KubernetesClient) async throws -> Void
    ) async throws {
        try await KubernetesSimulator.run { cluster in
            try await withClient(try ClusterAccess(server: cluster.address, token: .text("t0ken"))) { client in
                try await body(cluster, client)
            }
        }
    }

    static func map(_ name: String, _ texts: [String: String] = [:]) -> ConfigMap {
        var map = ConfigMap(metadata: ObjectMeta(name: name, labels: ["app": "prow"]))
        map.data = texts
        return map
    }

    @Test func objectsComeAndGo() async throws {
        try await Self.run { cluster, client in
            let made = try await client.create(Self.map("config", ["a": "1"]), of: .configMaps, in: "default")
            #expect(made.metadata.namespace == "default" && made.metadata.resourceVersion == "101")
            var read = try #require(try await client.get("config", of: .configMaps, in: "default", as: ConfigMap.self))
            #expect(read == made)
            read.set("b", to: Data([0xFF, 0]))
            let replaced = try await client.replace("config", with: read, of: .configMaps, in: "default")
            #expect(replaced.binaryData == ["b": Data([0xFF, 0])] && replaced.metadata.resourceVersion == "102")
            #expect(cluster.store.texts("config", in: "default") == ["a": "1"])
            #expect(cluster.store.bytes("b", of: "config", in: "default") == Data([0xFF, 0]))
            #expect(try await client.delete("config", of: .configMaps, in: "default"))
            #expect(try await !client.delete("config", of: .configMaps, in: "default"))
            #expect(try await client.get("config", of: .configMaps, in: "default", as: ConfigMap.self) == nil)
        }
    }

    /// What the client does not know stays in the object.
    @Test func otherMembersStay() async throws {
        try await Self.run { cluster, client in
            var map = Self.map("config")
            map.metadata.annotations = ["owner": "ada"]
            map.metadata.other = ["finalizers": ["example.com/keep"]]
            map.immutable = true
            _ = try await client.create(map, of: .configMaps, in: "default")
            let read = try #require(try await client.get("config", of: .configMaps, in: "default", as: ConfigMap.self))
            _ = try await client.replace("config", with: read, of: .configMaps, in: "default")
            let stored = try #require(cluster.store["config", in: "default"])
            #expect(stored["metadata"]?["annotations"] == ["owner": "ada"] && stored["immutable"] == true)
            #expect(stored["metadata"]?["finalizers"] == ["example.com/keep"])
            #expect(stored["metadata"]?["uid"]?.stringValue?.hasPrefix("00000000-") == true)
        }
    }

    @Test func listsComeInPages() async throws {
        try await Self.run { cluster, client in
            cluster.change { store in
                store.namespaces = ["default", "other"]
                for number in 1...5 { store.put("map-\(number)", in: "default", ["n": "\(number)"]) }
            }
            _ = try await client.create(Self.map("labelled"), of: .configMaps, in: "other")
            let all = try await client.list(.configMaps, in: "default", pageSize: 2, as: ConfigMap.self)
            #expect(all.items.map(\.metadata.name) == (1...5).map { "map-\($0)" } && all.resourceVersion == "106")
            let path = "GET /api/v1/namespaces/default/configmaps?limit=2"
            #expect(cluster.requests.suffix(3) == [path, "\(path)&continue=2%2F%2B%3D", "\(path)&continue=4%2F%2B%3D"])
            let labelled = try await client.list(
                .configMaps,
                in: nil,
                labelSelector: "app=prow",
                as: ConfigMap.self
            )
            #expect(labelled.items.map(\.metadata.namespace) == ["other"])
            #expect(cluster.requests.last == "GET /api/v1/configmaps?limit=500&labelSelector=app%3Dprow")
        }
    }

    @Test func theServersNoIsTyped() async throws {
        try await Self.run { cluster, client in
            cluster.change { $0.forbidden = ["secret"] }
            let made = try await client.create(Self.map("config"), of: .configMaps, in: "default")
            _ = try await client.replace("config", with: made, of: .configMaps, in: "default")
            func fault(_ body: () async throws -> Void) async -> KubernetesFault? {
                await #expect(throws: KubernetesFault.self) { try await body() }
            }
            let conflict = await fault {
                _ = try await client.replace("config", with: made, of: .configMaps, in: "default")
            }
            #expect(conflict?.isConflict == true && conflict?.isAlreadyExists == false)
            let exists = await fault { _ = try await client.create(Self.map("config"), of: .configMaps, in: "default") }
            #expect(exists?.isAlreadyExists == true && exists?.isConflict == false)
            let missing = await fault { _ = try await client.create(Self.map("config"), of: .configMaps, in: "no") }
            #expect(missing?.isNotFound == true)
            #expect(
                missing?.description
                    == "the cluster answered POST /api/v1/namespaces/no/configmaps with 404: "
                    + #"namespaces "no" not found"#
            )
            let forbidden = await fault { _ = try await client.list(.configMaps, in: "secret", as: ConfigMap.self) }
            #expect(forbidden?.status.code == 403 && forbidden?.status.reason == "Forbidden")
            #expect(forbidden?.request == "GET /api/v1/namespaces/secret/configmaps")
            // No Status at all: not the API's 404 for an object that is not there.
            let pods = KubernetesResource(apiVersion: "example.com/v2", kind: "Thing", plural: "things")
            let page = await fault { _ = try await client.get("x", of: pods, in: "default", as: ConfigMap.self) }
            #expect(page?.status == KubernetesStatus(code: 404, message: "404 page not found\n"))
            #expect(page?.isNotFound == false)
            #expect(cluster.requests.last == "GET /apis/example.com/v2/namespaces/default/things/x")
        }
    }

    /// A name cannot lead to another object.
    @Test(arguments: [("a/b", "a%2Fb"), ("..", "%2E%2E"), ("a?b#c", "a%3Fb%23c"), ("ä", "%C3%A4")])
    func namesStayNames(_ name: String, _ segment: String) async throws {
        try await Self.run { cluster, client in
            _ = try? await client.get(name, of: .configMaps, in: "default", as: ConfigMap.self)
            #expect(cluster.requests.last == "GET /api/v1/namespaces/default/configmaps/\(segment)")
        }
    }

    @Test func nobodyThereIsAFault() async throws {
        try await withClient(try ClusterAccess(server: "http://127.0.0.1:1")) { client in
            let fault = await #expect(throws: ServiceFault.self) {
                try await client.get("a", of: .configMaps, in: "default", as: ConfigMap.self)
            }
            #expect(fault?.description.hasPrefix("the cluster does not answer GET /api/v1/") == true)
        }
    }
}
