public import ConfigurationSchema
public import JobModel
import YAML

/// How results are reported to Slack: a value of `slack_reporter_configs`.
public struct SlackReporterConfiguration: ConfigurationSection, Hashable {
    /// The types of jobs that are reported.
    public var jobTypesToReport: [ProwJobType] = []
    /// What holds for jobs that don't say otherwise in their `reporter_config`.
    public var defaults = Self.standard

    private static let standard = {
        var config = SlackReporterConfig()
        config.reportTemplate =
            "Job {{.Spec.Job}} of type {{.Spec.Type}} ended with state {{.Status.State}}. "
            + "<{{.Status.URL}}|View logs>"
        return config
    }()

    /// The keys of the section. The message is placed more exactly than in a job.
    public static let keys: SectionKeys<Self> =
        own
        + SectionKeys(
            SlackReporterConfig.keys.lifted(into: \.defaults).all.filter { key in
                !own.all.contains { $0.name == key.name }
            }
        )

    private static let own: SectionKeys<Self> = [
        .init(
            "job_types_to_report",
            \.jobTypesToReport,
            "The types of jobs that are reported; a job with a `channel` of its own is reported whatever its type.",
            example: "[postsubmit, periodic]"
        ),
        .init(
            "report_template",
            as: SlackMessage.self,
            "The message, a Go template over the ProwJob; without it, the job, its state and a link.",
            example: #""{{.Spec.Job}} ended with {{.Status.State}}""#
        ) { $0.defaults.reportTemplate = $1.text },
    ]

    /// Nothing is reported.
    public init() {}

    /// Checks that there is a channel.
    public mutating func finish(_ decoder: any Decoder) throws {
        guard defaults.channel.isEmpty else { return }
        let finding = DiagnosticError(.slackReporter, "reports to Slack need a `channel`")
        try decoder.report(finding)
    }

    /// How a job is reported: what it says itself, else what holds here.
    public func settings(for job: SlackReporterConfig?) -> SlackReporterConfig {
        guard let job else { return defaults }
        var settings = defaults
        if !job.host.isEmpty { settings.host = job.host }
        if !job.channel.isEmpty { settings.channel = job.channel }
        if !job.reportTemplate.isEmpty { settings.reportTemplate = job.reportTemplate }
        settings.jobStatesToReport = job.jobStatesToReport ?? defaults.jobStatesToReport
        settings.report = job.report ?? defaults.report
        return settings
    }
}
