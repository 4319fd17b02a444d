public import GoTemplate
public import JobModel
import YAML

/// `plank`: how jobs are run.
public struct PlankConfiguration: Decodable, Sendable {
    /// The web page of a run, a Go template over the ProwJob; nil when `jobURLPrefixes` are enough.
    public var jobURLTemplate: CheckedTemplate<ProwJob>?
    /// The address before the path of a run's web page.
    public var jobURLPrefixes = RepositoryMap<String>()
    /// Whether that path leaves out the sort of storage.
    public var jobURLPrefixOmitsStorageProvider = false
    /// What follows the table of failures in the bot's comment, a Go template over the ProwJob.
    public var reportTemplates = RepositoryMap<CheckedTemplate<ProwJob>>()
    /// How many jobs run at a time; 0 is any number.
    public var maxConcurrency = 0
    /// How long a job may wait for its containers.
    public var podPendingTimeout = GoDuration.minutes(10)
    /// How long a job may run.
    public var podRunningTimeout = GoDuration.hours(48)
    /// How long a job may wait for a machine.
    public var podUnscheduledTimeout = GoDuration.minutes(5)
    /// How often a job that was lost is started again.
    public var maxRevivals = 3
    /// How many runs of a queue there may be at a time: 0 is none, a negative number any.
    public var jobQueueCapacities: [String: Int] = [:]
    /// The settings of the pod utilities, from the widest to the narrowest.
    public var decorationEntries: [DefaultEntry<DecorationConfig>] = []

    /// Prow's own defaults.
    public init() {}

    private enum CodingKeys: String, CodingKey {
        case jobURLTemplate = "job_url_template"
        case jobURLPrefixes = "job_url_prefix_config"
        case jobURLPrefixOmitsStorageProvider = "jobURLPrefixDisableAppendStorageProvider"
        case reportTemplate = "report_template"
        case reportTemplates = "report_templates"
        case maxConcurrency = "max_concurrency"
        case maxGoroutines = "max_goroutines"
        case podPendingTimeout = "pod_pending_timeout"
        case podRunningTimeout = "pod_running_timeout"
        case podUnscheduledTimeout = "pod_unscheduled_timeout"
        case maxRevivals = "max_revivals"
        case buildClusterStatusFile = "build_cluster_status_file"
        case jobQueueCapacities = "job_queue_capacities"
        case decorationConfigs = "default_decoration_configs"
        case decorationEntries = "default_decoration_config_entries"
    }

    /// Decodes the section. Both shapes of decoration defaults end in `decorationEntries`.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        jobURLTemplate = try container.decodeIfPresent(CheckedTemplate<ProwJob>.self, forKey: .jobURLTemplate)
        jobURLPrefixes = try container.value(.jobURLPrefixes, default: jobURLPrefixes)
        jobURLPrefixOmitsStorageProvider = try container.value(.jobURLPrefixOmitsStorageProvider, default: false)
        reportTemplates = try Self.templates(container, decoder)
        maxConcurrency = try container.value(.maxConcurrency, default: maxConcurrency)
        podPendingTimeout = try container.value(.podPendingTimeout, default: podPendingTimeout)
        podRunningTimeout = try container.value(.podRunningTimeout, default: podRunningTimeout)
        podUnscheduledTimeout = try container.value(.podUnscheduledTimeout, default: podUnscheduledTimeout)
        maxRevivals = try container.value(.maxRevivals, default: maxRevivals)
        jobQueueCapacities = try container.map(.jobQueueCapacities)
        let map: [String: DecorationConfig] = try container.map(.decorationConfigs)
        decorationEntries = try container.list(.decorationEntries)
        if !map.isEmpty {
            if !decorationEntries.isEmpty {
                let message = "`default_decoration_configs` and `default_decoration_config_entries` are both given"
                try decoder.report(
                    DiagnosticError(.decorationDefaults, message, hint: "keep one of them"),
                    at: CodingKeys.decorationConfigs
                )
            }
            decorationEntries = Self.entries(map)
        }
        if maxConcurrency < 0 {
            let finding = DiagnosticError(.maxConcurrency, "`max_concurrency` must not be negative")
            try decoder.report(finding, at: CodingKeys.maxConcurrency)
        }
    }

    private static func templates(
        _ container: KeyedDecodingContainer<CodingKeys>,
        _ decoder: any Decoder
    ) throws -> RepositoryMap<CheckedTemplate<ProwJob>> {
        let templates = try container.value(.reportTemplates, default: RepositoryMap<CheckedTemplate<ProwJob>>())
        guard let template = try container.decodeIfPresent(CheckedTemplate<ProwJob>.self, forKey: .reportTemplate)
        else { return templates }
        if !templates.values.isEmpty {
            let message = "`report_template` and `report_templates` are both given"
            let finding = DiagnosticError(
                .invalidValue,
                message,
                hint: "move the first under the key `*` of the second"
            )
            try decoder.report(finding, at: CodingKeys.reportTemplate)
        }
        return RepositoryMap(["*": template])
    }

    /// `*` first, then organisations, then repositories, each by name.
    private static func entries(_ map: [String: DecorationConfig]) -> [DefaultEntry<DecorationConfig>] {
        func width(_ key: String) -> Int {
            key == "*" ? 0 : key.contains("/") ? 2 : 1
        }
        return map.sorted { (width($0.key), $0.key) < (width($1.key), $1.key) }
            .map { DefaultEntry(repo: $0.key, config: $0.value) }
    }
}
