import ConfigurationSchema
import ForgeModel
import Settings
import Testing
import YAML

@Suite struct SupplementalPluginsTests {
    struct Entry: ConfigurationSection {
        var repos: [String] = []

        static let keys: SectionKeys<Self> = [.init("repos", \.repos, "For whom.")]
    }

    static func read(_ main: String, _ supplements: [String]) throws -> Decoded<PluginsConfiguration> {
        let nodes = try supplements.enumerated().map { position, text in
            try #require(try YAMLParser().parse(text, file: "\(position).yaml"))
        }
        let node = try YAMLParser().parse(main, file: "plugins.yaml")
        return PluginsConfiguration.read(node, supplemental: nodes, catalog: testCatalog)
    }

    @Test func addsToTheMainFile() throws {
        let plugins = try Self.read(
            "plugins: {o: [lgtm]}\nlgtm: [{repos: [a]}]\n",
            [
                "plugins: {o/r: [approve]}\nlgtm: [{repos: [b]}]\n",
                "external_plugins: {o: [{name: x}]}\nlgtm: [{repos: [c]}]\n",
            ]
        ).get()
        let repository = RepositoryName(owner: "o", name: "r")
        #expect(plugins.enabledPlugins(for: repository).map(\.name) == ["lgtm", "approve"])
        #expect(plugins.externalPlugins(for: repository).map(\.name) == ["x"])
        let section = plugins.section(named: "lgtm", as: [Entry].self)
        #expect(section?.value?.map(\.repos) == [["a"], ["b"], ["c"]])
        #expect(plugins.sections["lgtm"]?.location.file == "plugins.yaml")
    }

    @Test func oneFileOnlyMayHaveWhatDoesNotJoin() throws {
        let plugins = try Self.read("lgtm: {repos: [a]}\n", ["lgtm: {repos: [b]}\n"]).get()
        #expect(
            plugins.section(named: "lgtm", as: Entry.self)?.diagnostics.map(\.description) == [
                "0.yaml:1:7: error: `lgtm` can't be joined with what is at plugins.yaml:1:7: only one file may have it"
            ]
        )
    }

    @Test func mistakesOfEveryFileAreFound() throws {
        let plugins = try Self.read("lgtm: [{repo: a}]\n", ["lgtm: [{repso: [b]}]\n"]).get()
        let section = plugins.section(named: "lgtm", as: [Entry].self)
        #expect(section?.value == nil)
        #expect(section?.diagnostics.map(\.file) == ["plugins.yaml", "0.yaml"])
    }

    @Test(arguments: [
        ("plugins: {O: [approve]}", "1:11: error: `plugins.O` is set in another file already"),
        ("external_plugins: {o: []}", "1:20: error: `external_plugins.o` is set in another file already"),
        ("plugins: {o/r: [lgtm]}", "1:17: error: the plugin `lgtm` is on for `o/r` already"),
        ("owners: {}", "1:1: error: `owners` can be set in the main file only"),
        ("size: {}", "1:1: error: `size` can be set in the main file only"),
        ("label: {additional_labels: []}", "1:9: error: `label.additional_labels` can be set in the main file only"),
        ("lgmt: []", "1:1: error: unknown key \"lgmt\"; did you mean \"lgtm\"?"),
    ])
    func findings(supplement: String, line: String) throws {
        let read = try Self.read("plugins: {o: [lgtm]}\nexternal_plugins: {o: [{name: a}]}\n", [supplement])
        let errors = read.diagnostics.filter { $0.severity == .error }
        #expect(errors.map(\.description) == ["0.yaml:\(line)"])
        #expect(read.value == nil)
    }

    @Test func onlyOnePluginAsksForReviews() throws {
        let read = try Self.read(
            "plugins:\n  o: {plugins: [rifle], excluded_repos: [x]}\n  o/r: [blunderbuss]\n  o/x: [blunderbuss]\n",
            []
        )
        let errors = read.diagnostics.filter { $0.severity == .error }
        #expect(
            errors.map(\.description) == [
                "plugins.yaml:3:9: error: `blunderbuss` and `rifle` are both on for `o/r`; keep one"
            ]
        )
    }
}
