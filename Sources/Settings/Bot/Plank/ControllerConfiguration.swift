public import ConfigurationSchema
public import GoTemplate
public import JobModel
import YAML

/// What all controllers of jobs have in common: `plank` and each of `jenkins_operators`.
public struct ControllerConfiguration: ConfigurationSection, Hashable {
    /// The web page of a run, a Go template over the ProwJob; nil for none.
    public var jobURLTemplate: CheckedTemplate<ProwJob>?
    /// What follows the table of failures in the bot's comment, a Go template over the ProwJob.
    public var reportTemplates = RepositoryMap<CheckedTemplate<ProwJob>>()
    /// How many jobs run at a time; 0 is any number.
    public var maxConcurrency = 0
    /// How many jobs Prow works on at a time.
    public var maxGoroutines = 20
    var reportTemplate: CheckedTemplate<ProwJob>?

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        .init("max_concurrency", \.maxConcurrency, "How many jobs run at a time; 0 is any number.", example: "20"),
        .init(
            "report_templates",
            \.reportTemplates,
            "What follows the table of failed jobs in the bot's comment, a Go template over the ProwJob.",
            example: "{'*': '[Your pull requests](https://prow.example.com/pr)'}"
        ),
        .init(
            "report_template",
            \.reportTemplate,
            "The older name of the key `*` of `report_templates`, which it excludes.",
            example: "'[Your pull requests](https://prow.example.com/pr)'"
        ),
        .init(
            "job_url_template",
            \.jobURLTemplate,
            "The web page of a run, a Go template over the ProwJob, for jobs that are not decorated.",
            example: "'https://prow.example.com/view/gs/my-bucket/logs/{{.Spec.Job}}/{{.Status.BuildID}}/'"
        ),
        .init("max_goroutines", \.maxGoroutines, "How many jobs Prow works on at a time.", hasEffect: false),
    ]

    /// Prow's own defaults.
    public init() {}

    /// Puts the single template with the others, and checks the numbers.
    public mutating func finish(_ decoder: any Decoder) throws {
        try decoder.reportNegative(maxConcurrency, at: "max_concurrency", .maxConcurrency)
        try decoder.reportNegative(maxGoroutines, at: "max_goroutines")
        guard let reportTemplate else { return }
        if !reportTemplates.values.isEmpty {
            try decoder.reportConflict(
                "report_template",
                with: "report_templates",
                .invalidValue,
                hint: "move the first under the key `*` of the second"
            )
        }
        reportTemplates = RepositoryMap(["*": reportTemplate])
    }
}
