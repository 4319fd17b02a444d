import ForgeModel
import Settings
import Testing
import YAML

/// External plugins of Prow that come with the bot.
@Suite struct BuiltinExternalPluginsTests {
    private static let repository = RepositoryName(owner: "o", name: "r")

    private static func read(_ text: String, having names: Set<String>) throws -> PluginsConfiguration {
        let catalog = PluginCatalog(names: names, sections: [])
        return try PluginsConfiguration.read(try YAMLParser().parse(text, file: "plugins.yaml"), catalog: catalog).get()
    }

    @Test(
        arguments: [
            ("{o: [{name: needs-rebase}]}", ["lgtm", "needs-rebase"], []),
            ("{o/r: [{name: needs-rebase, events: [push]}]}", ["lgtm", "needs-rebase"], []),
            ("{o: [{name: needs-rebase}], o/r: [{name: cherrypicker}]}", ["lgtm", "needs-rebase"], ["cherrypicker"]),
            ("{o: [{name: needs-rebase, endpoint: 'http://needs-rebase'}]}", ["lgtm", "needs-rebase"], []),
            ("{o: [{name: needs-rebase, endpoint: 'http://needs-rebase/'}]}", ["lgtm", "needs-rebase"], []),
            ("{o: [{name: needs-rebase, endpoint: 'http://needs-rebase:8888'}]}", ["lgtm"], ["needs-rebase"]),
            ("{o: [{name: lgtm}]}", ["lgtm"], ["lgtm"]), ("{o: [{name: crane}]}", ["lgtm"], ["crane"]),
            ("{x: [{name: needs-rebase}]}", ["lgtm"], []), ("{}", ["lgtm"], []),
        ] as [(String, [String], [String])]
    )
    func withoutAnEndpointTheyAreTheBotsOwn(_ external: String, _ own: [String], _ outside: [String]) throws {
        let text = "plugins: {o: [lgtm]}\nexternal_plugins: \(external)"
        let plugins = try Self.read(text, having: ["lgtm", "needs-rebase", "refresh"])
        #expect(plugins.enabledPlugins(for: Self.repository).map(\.name) == own)
        #expect(plugins.externalPlugins(for: Self.repository).map(\.name) == outside)
    }

    @Test func everyListAgrees() throws {
        let text = """
            plugins: {o: [lgtm]}
            external_plugins:
              o: [{name: refresh}, {name: crane}]
            """
        let plugins = try Self.read(text, having: ["lgtm", "refresh"])
        #expect(plugins.enabledNames == ["lgtm", "refresh"])
        #expect(plugins.enablements.map(\.plugin.name) == ["lgtm", "refresh"])
        #expect(plugins.enablements.last?.plugin.location?.line == 3)
        #expect(plugins.externalEnablements.map(\.plugin.name) == ["crane"])
        #expect(plugins.externalEnablements.map(\.scope) == ["o"])
    }

    @Test func oneThatIsOnTwiceIsOnOnce() throws {
        let text = "plugins: {o: [refresh]}\nexternal_plugins: {o: [{name: refresh}]}"
        let plugins = try Self.read(text, having: ["refresh"])
        #expect(plugins.enabledPlugins(for: Self.repository).map(\.name) == ["refresh"])
    }
}
