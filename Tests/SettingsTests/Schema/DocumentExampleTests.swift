import ConfigurationSchema
import ForgeModel
import Settings
import Testing
import YAML

/// The files that the manual shows do something useful.
@Suite struct DocumentExampleTests {
    static func example(_ name: String) throws -> String {
        try #require(ConfigurationDocument.all(plugins: []).first { $0.name == name }).example
    }

    @Test func filesHaveNoMistakes() async throws {
        let loaded = await load(
            config: try Self.example("config"),
            jobs: try Self.example("jobs"),
            plugins: try Self.example("plugins")
        )
        let settings = try #require(loaded.settings)
        #expect(loaded.diagnostics.filter { $0.severity == .error }.map(\.description) == [])
        #expect(settings.jobs.presubmits["kubernetes/test-infra"]?.count == 1)
        let kubernetes = RepositoryName(owner: "kubernetes", name: "test-infra")
        #expect(settings.plugins.enabledPlugins(for: kubernetes).map(\.name) == ["approve", "hold", "lgtm", "trigger"])
    }

    @Test func repositoryFilesHaveNoMistakes() async throws {
        let settings = try #require(await load().settings)
        let text = try Self.example("prow-yaml")
        let repository = RepositoryName(owner: "kubernetes", name: "test-infra")
        let loaded = ProwYAML.load([(ProwYAML.fileName, text)], for: repository, settings: settings)
        #expect(loaded.diagnostics.map(\.description) == [])
        #expect(loaded.value?.presubmits.map(\.name) == ["lint"])
    }
}
