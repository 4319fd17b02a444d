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

    /// The keys of the section.
    public static let keys: SectionKeys<Self> =
        [
            .init(
                "job_types_to_report",
                \.jobTypesToReport,
                "The types of jobs that are reported; a job with a `channel` of its own is reported whatever its type.",
                example: "[postsubmit, periodic]"
            )
        ] + SlackReporterConfig.keys.lifted(into: \.defaults)

    /// Nothing is reported.
    public init() {}

    /// Checks that there is a channel.
    public mutating func finish(_ decoder: any Decoder) throws {
        try defaults.finish(decoder)
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
