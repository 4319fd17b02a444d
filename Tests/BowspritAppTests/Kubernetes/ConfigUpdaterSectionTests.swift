import Hooks
import PluginKit
import PluginTesting
import Settings
import Testing
import YAML

@testable import BowspritApp

/// The section `config_updater` as `plugins.yaml` has it.
@Suite struct ConfigUpdaterSectionTests {
    private static func plugins(_ yaml: String) throws -> PluginSet {
        let node = try YAMLParser().parse(yaml, file: "plugins.yaml")
        let configuration = PluginsConfiguration.read(node, catalog: PluginList.builtin.catalog)
        return PluginSet(PluginList.builtin.registrations, configuration: try #require(configuration.value))
    }

    /// A mistake, and where it is found.
    @Test(
        arguments: [
            ("maps:\n    a.yaml:\n      name: m\n      partitioned_names: [n]", "5:26: `name` and `partitioned_names`"),
            ("maps:\n    a.yaml: {name: m, cluster_groups: [far]}", ": `a.yaml`: there is no group `far`"),
            (
                "maps:\n    x/a: {name: m}\n    y/a: {name: m}",
                ": `y/a`: the key `a` of the ConfigMap `m` gets files of `x/a`"
            ),
            ("maps:\n    a.yaml: {name: m, keys: k}", #"3:23: unknown key "keys""#),
            ("maps:\n    '{a': {name: m}", "3:11: `{a` is no glob: close each `[` and `{`"),
            ("gzip: often", "2:9: expected true or false"),
        ]
    )
    func mistakesHaveTheirPlaces(_ section: String, _ words: String) throws {
        let found = try Self.plugins("config_updater:\n  \(section)\n").diagnostics.map { diagnostic in
            "\(diagnostic.line):\(diagnostic.column): \(diagnostic.message)"
        }
        #expect(found.count == 1 && found.first?.contains(words) == true, "\(found)")
    }

    /// Of several globs that match, the first in the file counts.
    @Test(
        arguments: [
            ("jobs/**: {name: all}\n    jobs/a.yaml: {name: one, key: k}", "all"),
            ("jobs/a.yaml: {name: one}\n    jobs/**: {name: all}", "one"),
            (
                "z/**: {name: z}\n    '**/*.yaml': {name: any}\n    jobs/*: {name: all}\n    jobs/a.*: {name: one}",
                "any"
            ),
        ]
    )
    func theFirstGlobCounts(_ maps: String, _ name: String) async throws {
        let set = try Self.plugins("config_updater:\n  maps:\n    \(maps)\n")
        #expect(set.diagnostics.isEmpty, "\(set.diagnostics)")
        let pull = Sample.pullRequest { ($0.isMerged, $0.mergeCommit, $0.defaultBranch) = (true, "abc", "main") }
        var facts = FakeForge.Facts()
        facts.changedFiles = [pull.id: [.init(path: "jobs/a.yaml")]]
        let call = Call(
            deliveryID: "1",
            repository: Sample.repository,
            bot: "bowsprit",
            forge: FakeForge(facts),
            owners: FakeOwners(OwnersTree(files: [:])),
            jobs: FakeJobs(),
            tide: FakeTide(),
            web: FakeWeb()
        )
        let member = try #require(set.members.first { $0.name == "config-updater" })
        let event = ForgeEvent.pull(.closed, pull)
        let work = try #require(member.handlers.first?.work(for: event, text: nil, lines: [], jobs: call.jobs))
        let effects = try await work.effects(call)
        guard case .updateConfigMaps(let updates, _, _) = effects.first else {
            Issue.record("\(effects)")
            return
        }
        #expect(updates.map(\.name) == [name])
    }
}
