import ForgeModel
import JobModel
import Settings
import Testing
import YAML

@Suite struct PluginsConfigurationTests {
    static let text = """
        plugins:
          o:
            plugins: [approve, lgtm]
            excluded_repos: [old]
          o/r: {plugins: [trigger]}
          o/old:
            plugins: [lgtm]
        external_plugins:
          o/r:
          - name: refresh
            events: [issue_comment]
        owners:
          mdyamlrepos: [o/site]
          skip_collaborators: [o]
          filenames:
            o/r: {owners: KEEPERS}
        approve:
        - repos: [o]
          lgtm_acts_as_approve: true
        """

    static func read(_ text: String) throws -> Decoded<PluginsConfiguration> {
        PluginsConfiguration.read(try YAMLParser().parse(text, file: "plugins.yaml"), catalog: testCatalog)
    }

    @Test(arguments: [
        ("o/r", ["approve@3", "lgtm@3", "trigger@5"]), ("O/R", ["approve@3", "lgtm@3", "trigger@5"]),
        ("o/x", ["approve@3", "lgtm@3"]), ("o/old", ["lgtm@7"]), ("x/r", []),
    ])
    func pluginsOfARepository(repository: String, expected: [String]) throws {
        let plugins = try Self.read(Self.text).get()
        let enabled = plugins.enabledPlugins(for: try #require(RepositoryName(repository)))
        #expect(enabled.map { "\($0.name)@\($0.location?.line ?? 0)" } == expected)
    }

    @Test(arguments: [("approve", true), ("trigger", true), ("size", false), ("r", false)])
    func pluginsThatAreOnSomewhere(name: String, isOn: Bool) throws {
        #expect(try Self.read(Self.text).get().hasPlugin(name) == isOn)
    }

    @Test func bothShapesAreRead() throws {
        let plugins = try Self.read("plugins:\n  o: [approve]\n  o/r:\n  - lgtm\n").get()
        let enabled = plugins.enabledPlugins(for: RepositoryName(owner: "o", name: "r"))
        #expect(enabled.map(\.name) == ["approve", "lgtm"])
        #expect(plugins.scopes == ["o", "o/r"])
        #expect(plugins.enabledNames == ["approve", "lgtm"])
    }

    @Test func externalPluginsAndOwners() throws {
        let plugins = try Self.read(Self.text).get()
        let repository = RepositoryName(owner: "o", name: "r")
        let external = try #require(plugins.externalPlugins(for: repository).first)
        #expect(external.endpoint == "http://refresh")
        #expect(external.wants(event: "issue_comment"))
        #expect(!external.wants(event: "push"))
        #expect(external.location?.line == 10)
        #expect(plugins.owners.fileNames(for: repository).owners == "KEEPERS")
        #expect(plugins.owners.fileNames(for: repository).ownersAliases.isEmpty)
        #expect(plugins.owners.fileNames(for: RepositoryName(owner: "o", name: "x")) == .standard)
        #expect(plugins.owners.readsMarkdown(in: RepositoryName(owner: "o", name: "site")))
        #expect(!plugins.owners.readsMarkdown(in: repository))
        #expect(plugins.owners.skipsCollaborators(in: repository))
        #expect(plugins.owners.labelsDenylist == ["approved", "lgtm"])
    }

    struct Approve: Decodable {
        var repos: [String]
        var lgtm_acts_as_approve: Bool
    }

    struct Strict: Decodable {
        var repos: [String]
    }

    @Test func sectionsAreDecodedByTheirPlugin() throws {
        let plugins = try Self.read(Self.text).get()
        #expect(plugins.section(named: "approve", as: [Approve].self)?.value?.first?.lgtm_acts_as_approve == true)
        #expect(
            plugins.section(named: "approve", as: [Strict].self)?.diagnostics.map(\.description) == [
                "plugins.yaml:19:3: error: unknown key \"lgtm_acts_as_approve\""
            ]
        )
        #expect(plugins.section(named: "lgtm", as: [Approve].self) == nil)
    }

    @Test(arguments: [
        ("plugins:\n  o: [aprove]", ["2:7: error: there is no plugin `aprove`; did you mean \"approve\"?"]),
        (
            "plugins:\n  o: [pony, approve]\n  o/r: [yuks]",
            ["2:7: warning: Bowsprit does not have these plugins of Prow: pony, yuks"]
        ),
        ("plugins:\n  o: [lgtm]\n  o/r: [lgtm]", ["3:9: error: the plugin `lgtm` is on for `o/r` already"]),
        ("plugins:\n  o: [lgtm, lgtm]", ["2:13: error: the plugin `lgtm` is on for `o` already"]),
        (
            "external_plugins:\n  o: [{name: a}]\n  o/r: [{name: a}]",
            ["3:9: error: the plugin `a` is on for `o/r` already"]
        ),
        ("aprove: []", ["1:1: error: unknown key \"aprove\"; did you mean \"approve\"?"]),
        ("heart: {}", ["1:1: warning: Bowsprit does nothing with `heart`"]),
        ("plugins: {}\nplugins: {}", ["2:1: error: the key \"plugins\" is given twice in this map"]),
        ("- plugins", ["1:1: error: expected a map with the key `plugins`"]),
        ("plugins: [a]", ["1:10: error: expected a map, found a list"]),
        (
            "owners: {skip_colaborators: []}",
            ["1:10: error: unknown key \"skip_colaborators\"; did you mean \"skip_collaborators\"?"]
        ),
        ("", []),
    ])
    func findings(text: String, expected: [String]) throws {
        let read = try Self.read(text)
        #expect(read.diagnostics.map(\.description) == expected.map { "plugins.yaml:\($0)" })
        #expect((read.value == nil) == expected.contains { $0.contains("error") })
    }
}
