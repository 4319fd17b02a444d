public import ForgeModel
import JobModel

/// What the configuration means for a pull request to one branch of one repository, and which lines say so.
public struct ConfigurationExplanation: Encodable, Sendable {
    /// The repository.
    public let repository: RepositoryName
    /// The change that jobs are asked about.
    public let change: ChangeDescription
    /// The names of the only jobs that are explained; empty for all.
    public let jobs: Set<String>
    /// How far the configuration knows the repository.
    public let mention: RepositoryMention
    /// The plugins for the repository, in the order in which they are asked.
    public let plugins: [PluginExplanation]
    /// The external plugins for the repository.
    public let externalPlugins: [ExternalPluginExplanation]
    /// The presubmits of the central configuration, in their order.
    public let presubmits: [JobExplanation]
    /// The postsubmits of the central configuration, in their order.
    public let postsubmits: [JobExplanation]
    /// Whether the repository may bring jobs of its own, which are not among these.
    public let inRepoConfig: InRepoExplanation
    /// How decorated jobs are decorated that say nothing themselves, by the clusters that jobs run on.
    public let decorations: [DecorationExplanation]
    /// Whether and how pull requests are merged.
    public let merging: MergingExplanation
    /// What a merge needs of contexts.
    public let contexts: ContextPolicyExplanation
    /// How the branch is protected.
    public let protection: ProtectionExplanation

    /// Explains a configuration.
    ///
    /// - Parameters:
    ///   - settings: The configuration.
    ///   - repository: The repository.
    ///   - change: The change that jobs are asked about.
    ///   - jobs: The names of the only jobs to explain; empty for all.
    ///   - catalog: The plugins that Bowsprit has.
    ///   - texts: The texts of the files with the settings and with the repository's jobs; without one, places in it
    ///     stay unknown.
    public init(
        _ settings: SettingsSnapshot,
        for repository: RepositoryName,
        change: ChangeDescription,
        jobs: Set<String> = [],
        catalog: PluginCatalog,
        texts: ConfigurationTexts
    ) {
        let branch = change.branch
        self.repository = repository
        self.change = change
        self.jobs = jobs
        mention = RepositoryMention(of: repository, in: settings)
        plugins = settings.plugins.explained(for: repository, catalog: catalog, texts: texts)
        externalPlugins = settings.plugins.explainedExternalPlugins(for: repository)
        inRepoConfig = InRepoExplanation(settings.bot.inRepoConfig, for: repository, texts: texts)
        merging = MergingExplanation(settings.bot.tide, for: repository, branch: branch, texts: texts)
        contexts = ContextPolicyExplanation(settings, for: repository, branch: branch, texts: texts)
        protection = ProtectionExplanation(settings, for: repository, branch: branch, texts: texts)

        let layers = DecorationLayers(settings.bot.plank, repo: repository.fullName, texts: texts)
        let (before, after) = (settings.jobs.presubmits(for: repository), settings.jobs.postsubmits(for: repository))
        let requiresManual = settings.bot.requiresManuallyTriggeredJobs(
            for: repository,
            branch: branch,
            presubmits: before
        )
        func isAsked(_ base: JobBase) -> Bool {
            jobs.isEmpty || jobs.contains(base.name)
        }
        presubmits = before.filter { isAsked($0.base) }.map {
            JobExplanation($0, change: change, requiresManual: requiresManual, decoration: layers.explained($0.base))
        }
        postsubmits = after.filter { isAsked($0.base) }.map {
            JobExplanation($0, change: change, decoration: layers.explained($0.base))
        }
        decorations = layers.explained(
            clusters: Set((before.map(\.base) + after.map(\.base)).filter(isAsked).map(\.cluster)),
            settings.bot.jobDefaults(presets: [])
        )
    }
}
