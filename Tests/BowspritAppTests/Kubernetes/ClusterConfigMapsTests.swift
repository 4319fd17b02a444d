import ForgeModel
import Foundation
import Hooks
import KubernetesClient
import KubernetesSimulator
import PluginKit
import Testing

@testable import BowspritApp

@Suite(.timeLimit(.minutes(10))) struct ClusterConfigMapsTests {
    private static let repository = RepositoryName(owner: "harbor", name: "lantern")
    private static let one = String(repeating: "1", count: 40)
    private static let two = String(repeating: "2", count: 40)
    private static let history: [(sha: String, files: [String: [UInt8]])] = [
        (one, ["a": Array("first".utf8), "gone": Array("soon".utf8), "bytes": [0xFF, 0, 0xFE]]),
        (two, ["a": Array("second".utf8), "b": Array("new".utf8), "bytes": Array("text".utf8)]),
    ]

    private struct World: Sendable {
        let cluster: KubernetesSimulator
        let files: FakeCommitFiles
        let maps: ClusterConfigMaps

        /// Updates the map `config` in `prow`: `KEY=PATH|PATH`, compressed with `gzip` in front.
        @discardableResult
        func update(_ entries: String..., to commit: String) async throws -> [HeldKey] {
            try await update([World.wish(entries)], to: commit).first?.get() ?? []
        }

        func update(_ updates: [ConfigMapUpdate], to commit: String) async -> [Result<[HeldKey], any Error>] {
            await maps.update(updates, to: CommitSHA(commit), of: repository)
        }

        static func wish(
            _ entries: [String],
            cluster: String = "default",
            namespace: String = "prow",
            name: String = "config"
        ) -> ConfigMapUpdate {
            ConfigMapUpdate(
                cluster: cluster,
                namespace: namespace,
                name: name,
                entries: entries.map { entry in
                    let isCompressed = entry.hasPrefix("gzip ")
                    let sides = entry.dropFirst(isCompressed ? 5 : 0).split(separator: "=").map(String.init)
                    return .init(
                        key: sides[0],
                        paths: sides[1].split(separator: "|").map(String.init),
                        isCompressed: isCompressed
                    )
                }
            )
        }
    }

    private static func run(
        _ commits: [(sha: String, files: [String: [UInt8]])] = history,
        _ body: @escaping @Sendable (World) async throws -> Void
    ) async throws {
        let files = FakeCommitFiles(commits)
        try await KubernetesSimulator.run(namespaces: ["prow", "pods"]) { cluster in
            let clusters = KubernetesClusters(
                kubeconfig: try KubeconfigText.reading(cluster.address, contexts: ["build"]),
                inCluster: .success(try ClusterAccess(server: cluster.address, token: .text("t0ken")))
            )
            let outcome = await Result {
                let maps = ClusterConfigMaps(clusters: clusters, files: files)
                try await body(World(cluster: cluster, files: files, maps: maps))
            }
            await clusters.shutdown()
            try outcome.get()
        }
    }

    @Test func mapsAreMadeWithProwsLabels() async throws {
        try await Self.run { world in
            let keys = try await world.update("a.yaml=a", "bytes=bytes", to: Self.one)
            #expect(keys == [HeldKey(key: "a.yaml", path: "a"), HeldKey(key: "bytes", path: "bytes")])
            let store = world.cluster.store
            #expect(store.texts("config", in: "prow") == ["a.yaml": "first", "VERSION": Self.one])
            #expect(store.bytes("bytes", of: "config", in: "prow") == Data([0xFF, 0, 0xFE]))
            #expect(
                store["config", in: "prow"]?["metadata"]?["labels"] == [
                    "app.kubernetes.io/name": "prow", "app.kubernetes.io/component": "updateconfig-plugin",
                ]
            )
        }
    }

    @Test func otherKeysStayAndKindsChange() async throws {
        try await Self.run { world in
            world.cluster.change { $0.put("config", in: "prow", ["mine": "kept", "gone": "old"]) }
            try await world.update("bytes=bytes", to: Self.one)
            #expect(world.cluster.store.texts("config", in: "prow")?["bytes"] == nil)
            let keys = try await world.update("bytes=bytes", "gone=gone", "moved=b|a", to: Self.two)
            #expect(keys.map(\.path) == ["bytes", nil, "b"])
            #expect(
                world.cluster.store.texts("config", in: "prow") == [
                    "mine": "kept", "bytes": "text", "moved": "new", "VERSION": Self.two,
                ]
            )
            #expect(world.cluster.store.bytes("bytes", of: "config", in: "prow") == nil)
        }
    }

    @Test func aFileThatMovedIsReadWhereItIs() async throws {
        try await Self.run { world in
            let keys = try await world.update("k=gone|a", to: Self.two)
            #expect(keys == [HeldKey(key: "k", path: "a")])
            #expect(world.files.reads == ["gone@2", "a@2"])
        }
    }

    /// A repository that may not be read any more takes no key away.
    @Test func whatCannotBeSeenIsNotGone() async throws {
        try await Self.run { world in
            world.cluster.change { $0.put("config", in: "prow", ["a": "kept"]) }
            let commit = String(repeating: "8", count: 40)
            await #expect(throws: FakeCommitFiles.NoSuchCommit.self) { try await world.update("a=a", to: commit) }
            #expect(world.cluster.store.texts("config", in: "prow") == ["a": "kept"])
        }
    }

    @Test func twiceChangesNothing() async throws {
        try await Self.run { world in
            for _ in 1...2 { try await world.update("a=a", "gzip z=b", to: Self.two) }
            #expect(world.cluster.requests.filter { !$0.hasPrefix("GET") }.count == 1)
        }
    }

    @Test func compressedValuesAreGzip() async throws {
        let text = String(repeating: "lamp ", count: 1000)
        try await Self.run([(Self.one, ["a": Array(text.utf8), "empty": []])]) { world in
            try await world.update("gzip a=a", "gzip e=empty", to: Self.one)
            let value = try #require(world.cluster.store.bytes("a", of: "config", in: "prow"))
            #expect(value.count < 200 && value.prefix(2) == Data([0x1F, 0x8B]))
            #expect(try Self.expanded(value) == text)
            let empty = try #require(world.cluster.store.bytes("e", of: "config", in: "prow"))
            #expect(try Self.expanded(empty) == "")
        }
    }

    /// What gzip itself makes of bytes.
    private static func expanded(_ bytes: Data) throws -> String {
        let process = Process()
        let (input, output) = (Pipe(), Pipe())
        process.executableURL = URL(filePath: "/bin/gzip")
        process.arguments = ["-dc"]
        (process.standardInput, process.standardOutput) = (input, output)
        try process.run()
        input.fileHandleForWriting.write(bytes)
        try input.fileHandleForWriting.close()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return String(decoding: data, as: UTF8.self)
    }

    /// Merges may be handled late, or in another order: what a later commit says stays.
    @Test func theNewerCommitStays() async throws {
        try await Self.run { world in
            try await world.update("a=a", "b=b", to: Self.two)
            let keys = try await world.update("a=a", "gone=gone", to: Self.one)
            #expect(keys == [HeldKey(key: "a", path: "a"), HeldKey(key: "gone", path: nil)])
            #expect(
                world.cluster.store.texts("config", in: "prow") == ["a": "second", "b": "new", "VERSION": Self.two]
            )
            #expect(world.files.reads.contains("1...2"))
        }
    }

    @Test(arguments: ["", "v1.2", String(repeating: "9", count: 40)])
    func otherVersionsAreOverwritten(_ version: String) async throws {
        try await Self.run { world in
            world.cluster.change { $0.put("config", in: "prow", ["VERSION": version]) }
            try await world.update("a=a", to: Self.one)
            #expect(world.cluster.store.texts("config", in: "prow") == ["a": "first", "VERSION": Self.one])
            #expect(world.files.reads.contains { $0.hasPrefix("1...") } == (version.count == 40))
        }
    }

    @Test func theChangesOfOthersStay() async throws {
        try await Self.run { world in
            world.cluster.interfere { $0.put("config", in: "prow", ["theirs": "made first"]) }
            try await world.update("a=a", to: Self.one)
            #expect(world.cluster.store.texts("config", in: "prow")?["theirs"] == "made first")
            world.cluster.interfere { $0.put("config", in: "prow", ["theirs": "changed"]) }
            try await world.update("b=b", to: Self.two)
            #expect(
                world.cluster.store.texts("config", in: "prow") == [
                    "theirs": "changed", "b": "new", "VERSION": Self.two,
                ]
            )
            world.cluster.interfere { $0.remove("config", in: "prow") }
            try await world.update("a=a", "b=b", to: Self.one)
            #expect(world.cluster.store.texts("config", in: "prow") == ["a": "first", "VERSION": Self.one])
        }
    }

    @Test func whatFailsLeavesTheOthers() async throws {
        let long = [UInt8](repeating: 65, count: ClusterConfigMaps.sizeLimit)
        try await Self.run([(Self.one, ["a": Array("first".utf8), "long": long])]) { world in
            world.cluster.change { $0.forbidden = ["secret"] }
            let results = await world.update(
                [
                    World.wish(["a=a"], cluster: "nowhere"), World.wish(["a=a"], namespace: "absent"),
                    World.wish(["a=a"], cluster: "build", namespace: "pods"), World.wish(["a=a"], namespace: "secret"),
                    World.wish(["long=long"]), World.wish(["gzip long=long"], name: "short"),
                ],
                to: Self.one
            )
            let words = results.map { result in
                switch result {
                case .success(let keys): keys.map(\.key).joined()
                case .failure(let error): "\(error)"
                }
            }
            #expect(words[0] == "there is no context `nowhere` in the kubeconfig; add it, or correct the name")
            #expect(
                words[1].hasSuffix(
                    #"answered POST /api/v1/namespaces/absent/configmaps with 404: namespaces "absent" not found"#
                )
            )
            #expect(words[2] == "a" && words[5] == "long")
            #expect(words[3].contains("with 403: configmaps is forbidden"))
            #expect(words[4].hasPrefix("it would hold 1048616 bytes, and Kubernetes allows 1048576; set `gzip`"))
            #expect(world.cluster.store.texts("config", in: "pods")?["a"] == "first")
            #expect(world.cluster.store["config", in: "prow"] == nil)
        }
    }

    @Test func itGivesUpOnAMapThatNeverRests() async throws {
        try await Self.run { world in
            world.cluster.interfereAlways { $0.put("config", in: "prow", ["a": "theirs"]) }
            let error = await #expect(throws: ConfigMapTrouble.self) { try await world.update("a=a", to: Self.one) }
            #expect(error?.description == "somebody else changes it all the time")
            #expect(world.cluster.requests.count == 10)
        }
    }
}
