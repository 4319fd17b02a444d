import ForgeModel
import JobModel
import YAML

/// What checks look at.
struct CheckInput: Sendable {
    let settings: SettingsSnapshot
    let trees: ConfigurationTrees
    /// The keys that the annotations of every job must have.
    let requiredJobAnnotations: [String]
    /// All jobs, in order of their places.
    let jobs: [CheckedJob]
    /// The queries of all files, with their places.
    let queries: [PlacedQuery]

    init(_ settings: SettingsSnapshot, trees: ConfigurationTrees, requiredJobAnnotations: [String] = []) {
        self.settings = settings
        self.trees = trees
        self.requiredJobAnnotations = requiredJobAnnotations
        self.jobs = Self.jobs(settings.jobs)
        self.queries = trees.configs.flatMap { $0.at("tide", "queries")?.elements ?? [] }.compactMap(PlacedQuery.init)
    }

    /// The organisations and repositories that queries name, those left out included.
    var tideScopes: Set<RepositoryScope> {
        Set(queries.flatMap(\.scopes))
    }

    /// Whether a plugin is on for a repository.
    func isOn(_ plugin: String, in repository: RepositoryName) -> Bool {
        settings.plugins.enabledPlugins(for: repository).contains { $0.name == plugin }
    }

    /// Whether a plugin that Prow runs by itself is on for a repository, by itself or in the bot.
    func isOn(external plugin: String, in repository: RepositoryName) -> Bool {
        isOn(plugin, in: repository)
            || settings.plugins.externalPlugins(for: repository).contains { $0.name == plugin }
    }

    private static func jobs(_ jobs: JobsConfiguration) -> [CheckedJob] {
        let presubmits = jobs.presubmits.flatMap { repo, jobs in
            jobs.map { CheckedJob(type: .presubmit, repo: repo, base: $0.base) }
        }
        let postsubmits = jobs.postsubmits.flatMap { repo, jobs in
            jobs.map { CheckedJob(type: .postsubmit, repo: repo, base: $0.base) }
        }
        let periodics = jobs.periodics.map { CheckedJob(type: .periodic, repo: nil, base: $0.base) }
        return (presubmits + postsubmits + periodics).sorted { one, other in
            let (first, second) = (one.location, other.location)
            return (first.file, first.line, first.column) < (second.file, second.line, second.column)
        }
    }
}
