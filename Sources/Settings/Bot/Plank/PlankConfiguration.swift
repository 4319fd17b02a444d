public import ConfigurationSchema
public import GoTemplate
public import JobModel
import YAML

/// `plank`: how jobs are run.
public struct PlankConfiguration: ConfigurationSection {
    /// What it has in common with other controllers of jobs.
    public var controller = ControllerConfiguration()
    /// The address before the path of a run's web page.
    public var jobURLPrefixes = RepositoryMap<String>()
    /// Whether that path leaves out the sort of storage.
    public var jobURLPrefixOmitsStorageProvider = false
    /// How long a job may wait for its containers.
    public var podPendingTimeout = GoDuration.minutes(10)
    /// How long a job may run.
    public var podRunningTimeout = GoDuration.hours(48)
    /// How long a job may wait for a machine.
    public var podUnscheduledTimeout = GoDuration.minutes(5)
    /// How often a job that was lost is started again.
    public var maxRevivals = 3
    /// Where it is written which clusters can be reached; empty is nowhere.
    public var buildClusterStatusFile = ""
    /// How many runs of a queue there may be at a time: 0 is none, a negative number any.
    public var jobQueueCapacities: [String: Int] = [:]
    /// The settings of the pod utilities, from the widest to the narrowest.
    public var decorationEntries: [DecorationEntry] = []
    var decorationConfigs: [String: DecorationConfig] = [:]

    /// Prow's own defaults.
    public init() {}

    /// How many jobs run at a time; 0 is any number.
    public var maxConcurrency: Int { controller.maxConcurrency }

    /// The web page of a run, a Go template over the ProwJob; nil when `jobURLPrefixes` are enough.
    public var jobURLTemplate: CheckedTemplate<ProwJob>? {
        get { controller.jobURLTemplate }
        set { controller.jobURLTemplate = newValue }
    }

    /// What follows the table of failures in the bot's comment, a Go template over the ProwJob.
    public var reportTemplates: RepositoryMap<CheckedTemplate<ProwJob>> {
        get { controller.reportTemplates }
        set { controller.reportTemplates = newValue }
    }

    /// Puts both shapes of decoration defaults into `decorationEntries`, and checks the section.
    public mutating func finish(_ decoder: any Decoder) throws {
        try controller.finish(decoder)
        try decoder.reportNegative(maxRevivals, at: "max_revivals")
        for (key, address) in jobURLPrefixes.values.sorted(by: { $0.key < $1.key })
        where !address.isEmpty && !WebAddress.isValid(address) {
            let finding = DiagnosticError(
                .webAddress,
                "`\(address)`, for `\(key)`, is not an address",
                severity: .warning
            )
            try decoder.report(finding, at: "job_url_prefix_config")
        }
        guard !decorationConfigs.isEmpty else { return }
        if !decorationEntries.isEmpty {
            try decoder.reportConflict(
                "default_decoration_configs",
                with: "default_decoration_config_entries",
                .decorationDefaults
            )
        }
        decorationEntries = ScopeOrder.sorted(decorationConfigs).map { DecorationEntry(repo: $0.key, config: $0.value) }
    }
}
