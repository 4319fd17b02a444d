public import ConfigurationSchema
public import JobModel
import YAML

/// The main configuration, Prow's `config.yaml`, without its jobs.
public struct BotConfiguration: ConfigurationSection {
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
    /// Which results are told to Slack.
    public var slackReporters = RepositoryMap<SlackReporterConfiguration>()
    /// The addresses that states of jobs are posted to.
    public var jobWebhooks: [JobWebhook] = []
    /// Where GitHub is.
    public var gitHub = GitHubConfiguration()
    /// What jobs are allowed, by how far their code is trusted.
    public var jobPermissions = JobPermissionPolicy()
    /// Which repositories may bring jobs of their own.
    public var inRepoConfig = InRepoConfiguration()
    /// How branches are protected.
    public var branchProtection = BranchProtection()
    /// Directories whose OWNERS files don't count.
    public var ownersDirDenylist = OwnersDirDenylist()
    /// Whether jobs are decorated that don't say so.
    public var decorateAllJobs = false
    /// Settings that jobs share by repository and cluster.
    public var prowJobDefaultEntries: [ProwJobDefaultEntry] = []
    /// What Prow once took for the time limit of decorated jobs.
    public var defaultJobTimeout = GoDuration.hours(24)
    /// The build clusters that are not connected to.
    public var disabledClusters: [String] = []
    /// The page that failures of the bot itself lead to.
    public var statusErrorLink = "https://github.com/kubernetes/test-infra/issues"
    /// Where metrics are pushed to; nil is nowhere.
    public var pushGateway: PushGateway?
    /// The webhooks whose secrets are made and renewed; nil is none.
    public var managedWebhooks: ManagedWebhooks?
    /// Which repositories of Gerrit are listened to; nil is none.
    public var gerrit: GerritConfiguration?
    /// The subscriptions of Pub/Sub that start jobs.
    public var pubSubTriggers: [PubSubTrigger] = []
    var pubSubSubscriptions: [String: [String]] = [:]
    /// Who may start jobs through the API; nil is nobody.
    public var gangway: GangwayConfiguration?
    /// How the server of `.prow.yaml` files is asked.
    public var moonraker = MoonrakerConfiguration()
    /// How periodics are started.
    public var horologium = HorologiumConfiguration()
    /// How the cluster of a job is chosen.
    public var scheduler = SchedulerConfiguration()
    /// How jobs run as Tekton pipelines.
    public var pipeline = PipelineConfiguration()
    /// The controllers of jobs that Jenkins runs.
    public var jenkinsOperators: [JenkinsOperator] = []

    /// Prow's own defaults.
    public init() {}

    /// What jobs get that leave it open.
    ///
    /// - Parameter presets: The presets of the main file and of all job files.
    public func jobDefaults(presets: [Preset]) -> JobDefaults {
        var defaults = JobDefaults()
        defaults.podNamespace = podNamespace
        defaults.decorateAllJobs = decorateAllJobs
        defaults.decorationEntries = plank.decorationEntries.map(\.entry)
        defaults.prowJobEntries = prowJobDefaultEntries.map(\.entry)
        defaults.presets = presets
        return defaults
    }
}
