public import ForgeModel
public import JobModel

/// The main configuration, Prow's `config.yaml`, without its jobs.
public struct BotConfiguration: Sendable {
    /// How much is logged: `trace`, `debug`, `info`, `warning`, `error`, as Prow names it.
    public var logLevel = "info"
    /// The namespace of ProwJobs.
    public var prowJobNamespace = "default"
    /// The namespace of pods.
    public var podNamespace = "default"
    /// How jobs are run.
    public var plank = PlankConfiguration()
    /// How long old jobs are kept.
    public var sinker = SinkerConfiguration()
    /// What the dashboard shows.
    public var deck = DeckConfiguration()
    /// Which pull requests are merged, and how.
    public var tide = TideConfiguration()
    /// Which results are told to GitHub.
    public var gitHubReporter = GitHubReporterConfiguration()
    /// The address of GitHub's web pages.
    public var gitHubLinkURL = "https://github.com"
    /// Which repositories may bring jobs of their own.
    public var inRepoConfig = InRepoConfiguration()
    /// How branches are protected.
    public var branchProtection = BranchProtection()
    /// Directories whose OWNERS files don't count.
    public var ownersDirDenylist = OwnersDirDenylist()
    /// Whether jobs are decorated that don't say so.
    public var decorateAllJobs = false
    /// Settings that jobs share by repository and cluster.
    public var prowJobDefaultEntries: [DefaultEntry<ProwJobDefault>] = []
    /// The sections of Prow that Bowsprit does nothing with, by key.
    public var otherSections: [String: JSONValue] = [:]

    /// Prow's own defaults.
    public init() {}

    /// What jobs get that leave it open.
    ///
    /// - Parameter presets: The presets of the main file and of all job files.
    public func jobDefaults(presets: [Preset]) -> JobDefaults {
        var defaults = JobDefaults()
        defaults.podNamespace = podNamespace
        defaults.decorateAllJobs = decorateAllJobs
        defaults.decorationEntries = plank.decorationEntries
        defaults.prowJobEntries = prowJobDefaultEntries
        defaults.presets = presets
        return defaults
    }

    /// Which contexts pull requests to a branch need before they merge.
    ///
    /// - Parameter presubmits: The presubmits of the repository, its own ones included.
    /// - Throws: `ContextPolicyError` when a context would be two of required, required if present and optional.
    public func contextPolicy(
        for repository: RepositoryName,
        branch: String,
        presubmits: Presubmits
    ) throws(ContextPolicyError) -> ContextPolicy {
        let settings = tide.contextOptions.settings(for: repository, branch: branch)
        var policy: ProtectionPolicy?
        if settings.fromBranchProtection == true {
            // A policy that contradicts itself requires nothing, as in Prow.
            policy = try? branchProtection.policy(for: repository, branch: branch, presubmits: presubmits)
        }
        let isProtected = policy?.protect == true
        let jobs = RequiredContexts(
            presubmits: presubmits,
            branch: branch,
            requireManuallyTriggered: policy?.requireManuallyTriggeredJobs ?? false
        )
        return try ContextPolicy(
            settings,
            jobs: jobs,
            protected: isProtected ? policy?.requiredStatusChecks?.contexts ?? [] : []
        )
    }

    /// Whether a merge needs required jobs of a branch that only a comment starts.
    public func requiresManuallyTriggeredJobs(
        for repository: RepositoryName,
        branch: String,
        presubmits: Presubmits
    ) -> Bool {
        guard tide.contextOptions.settings(for: repository, branch: branch).fromBranchProtection == true else {
            return false
        }
        let policy = try? branchProtection.policy(for: repository, branch: branch, presubmits: presubmits)
        return policy?.requireManuallyTriggeredJobs ?? false
    }
}
