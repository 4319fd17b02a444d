import ForgeModel
import ForgeSimulator
import Foundation
import GitHubForge
import PluginKit
import PluginTesting
import Synchronization
import Testing

@testable import Hooks

/// ConfigMaps that are updated, and what is said of them.
@Suite(.timeLimit(.minutes(10))) struct ConfigMapEffectTests {
    private struct Trouble: Error, CustomStringConvertible {
        let description: String
    }

    /// Clusters that update what a test lets them.
    private final class Clusters: ConfigMapUpdater {
        private let refused: Mutex<[String: any Error]>

        init(refusing refused: [String: any Error] = [:]) {
            self.refused = Mutex(refused)
        }

        func recover() { refused.withLock { $0 = [:] } }

        func update(
            _ updates: [ConfigMapUpdate],
            to commit: CommitSHA,
            of repository: RepositoryName
        ) async -> [Result<[HeldKey], any Error>] {
            updates.map { update in
                if let error = refused.withLock({ $0[update.name] }) { return .failure(error) }
                return .success(update.entries.map { HeldKey(key: $0.key, path: $0.paths.first) })
            }
        }
    }

    private static func wish(_ name: String, namespace: String = "", _ entries: (String, String?)...) -> ConfigMapUpdate
    {
        ConfigMapUpdate(
            cluster: "default",
            namespace: namespace,
            name: name,
            entries: entries.map { .init(key: $0.0, paths: [$0.1].compactMap(\.self)) }
        )
    }

    private static func effect(_ world: EffectWorld, _ updates: ConfigMapUpdate...) -> Effect {
        let pull = Sample.pullRequest {
            ($0.id, $0.body, $0.author) = (world.pull, "Please merge.", User(login: "ben"))
        }
        return .updateConfigMaps(updates, to: "abc", for: pull)
    }

    @Test func oneNoticeSaysWhatIsThere() async throws {
        try await withEffects { closed in
            var world = closed
            world.doors = EffectDoors(configMaps: Clusters())
            let updates = Self.effect(
                world,
                Self.wish("config", ("config.yaml", "config/prow/config.yaml")),
                Self.wish("jobs", namespace: "pods", ("old", nil), ("a`b", "jobs/@ada"))
            )
            try await world.performTwice(updates)
            let bodies = await world.bodies()
            #expect(bodies.count == 1)
            let head = """
                @ben: These ConfigMaps hold what was merged:

                - `config` in namespace `test` of cluster `default`
                  - `config.yaml` from `config/prow/config.yaml`
                - `jobs` in namespace `pods` of cluster `default`
                  - `old` is gone, as its file is
                  - `a'b` from `jobs/@ada`

                <details>
                """
            #expect(bodies.first?.hasPrefix(head) == true, "\(bodies)")
            #expect(bodies.first?.contains(">Please merge.") == true)
        }
    }

    @Test func whatFailsIsAFaultAndFollowsLater() async throws {
        try await withEffects { closed in
            var world = closed
            let clusters = Clusters(refusing: ["jobs": Trouble(description: "no room")])
            world.doors = EffectDoors(configMaps: clusters)
            let updates = Self.effect(world, Self.wish("config", ("a", "a")), Self.wish("jobs", ("b", "b")))
            let fault = await #expect(throws: ConfigMapFault.self) { try await world.perform(updates) }
            #expect(
                fault?.description == "1 of 2 ConfigMaps not updated: ConfigMap jobs in test of default: no room"
            )
            let first = await world.bodies()
            #expect(first.count == 1 && first.first?.hasPrefix("@ben: This ConfigMap holds what was merged:") == true)
            clusters.recover()
            try await world.perform(updates)
            let bodies = await world.bodies()
            #expect(bodies.count == 1 && bodies.first?.contains("- `jobs` in namespace `test`") == true)
        }
    }

    @Test func nothingUpdatedIsNotSaid() async throws {
        try await withEffects { closed in
            var world = closed
            let until = Date(timeIntervalSince1970: 0)
            let limit = GitHubFault.limited(request: "GET", until: until)
            world.doors = EffectDoors(
                configMaps: Clusters(refusing: ["config": Trouble(description: "no"), "jobs": limit])
            )
            // A limit says when to try again, so it comes through as it is.
            let updates = Self.effect(world, Self.wish("config", ("a", "a")), Self.wish("jobs", ("b", "b")))
            let fault = await #expect(throws: GitHubFault.self) { try await world.perform(updates) }
            #expect(fault == limit)
            #expect(await world.bodies().isEmpty)
        }
    }

    @Test func aNoticeIsNeverTooLong() {
        let entries = (0..<500).map { number in
            HeldKey(key: String(repeating: "k", count: 240) + "\(number)", path: String(repeating: "p", count: 900))
        }
        let items = (0..<100).map { number in
            ConfigMapReport.Item(
                update: ConfigMapUpdate(
                    cluster: String(repeating: "c", count: 300),
                    namespace: String(repeating: "n", count: 300),
                    name: "m-\(number)",
                    entries: []
                ),
                keys: entries
            )
        }
        let text = ConfigMapReport.text(of: items)
        #expect(text.utf16.count < 35_000 && text.contains("\n- and 88 more") && text.contains("\n  - and 488 more"))
    }

    @Test func itIsShownWithoutBeingDone() {
        let pull = Sample.pullRequest()
        let update = ConfigMapUpdate(
            cluster: "build",
            namespace: "",
            name: "config",
            entries: [.init(key: "k", paths: ["a", "b"], isCompressed: true)]
        )
        let report = EffectReport(.updateConfigMaps([update], to: "1234567890", for: pull), by: "config-updater")
        #expect(report.effect == "update_config_maps")
        #expect(report.words == "update ConfigMap config of build to 1234567")
        #expect(
            report.valuesText == """
                {"config_maps":[{"cluster":"build","entries":[{"gzip":true,"key":"k","paths":["a","b"]}],\
                "name":"config","namespace":""}],"for":"harbor/lantern#14","sha":"1234567890"}
                """
        )
    }
}
