import ForgeModel
import Settings
import Testing

/// Texts of a configuration, loaded and explained.
struct ExplainedTexts {
    var config = ""
    var jobs = ""
    var plugins = ""

    static let repository = RepositoryName(owner: "o", name: "r")

    func explain(
        _ repository: RepositoryName = repository,
        branch: String = "main",
        changed: [String]? = nil,
        only names: Set<String> = []
    ) async throws -> ConfigurationExplanation {
        let loaded = await load(config: config, jobs: jobs, plugins: plugins)
        let settings = try #require(loaded.settings, "\(loaded.lines)")
        return ConfigurationExplanation(
            settings,
            for: repository,
            change: ChangeDescription(branch: branch, files: changed),
            jobs: names,
            catalog: testCatalog,
            texts: texts
        )
    }

    var texts: ConfigurationTexts {
        ConfigurationTexts([("config.yaml", config), ("jobs.yaml", jobs), ("plugins.yaml", plugins)])
    }
}

extension ExplainedTexts {
    func version() async throws -> ConfigurationVersion {
        let loaded = await load(config: config, jobs: jobs, plugins: plugins)
        return ConfigurationVersion(
            try #require(loaded.settings, "\(loaded.lines)"),
            config: ConfigurationTexts([("config.yaml", config)]),
            plugins: ConfigurationTexts([("plugins.yaml", plugins)])
        )
    }
}
