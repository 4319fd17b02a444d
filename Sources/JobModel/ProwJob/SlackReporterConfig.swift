public import ConfigurationSchema
import GoTemplate

/// How a job's result is reported to Slack.
public struct SlackReporterConfig: ConfigurationSection, Encodable, Hashable {
    /// The name of the Slack workspace whose token is used; empty is the main one.
    public var host = ""
    /// The channel.
    public var channel = ""
    /// The states that are reported; nil leaves the choice to the global settings, empty reports nothing.
    public var jobStatesToReport: [ProwJobState]?
    /// The message, a Go template over the ProwJob.
    public var reportTemplate = ""
    /// Whether anything is reported.
    public var report: Bool?

    /// The keys of configuration files and of ProwJobs.
    public static let keys: SectionKeys<Self> = [
        .init(
            "host",
            \.host,
            "The name of the Slack workspace whose token is used; empty is the main one.",
            example: "kubernetes"
        ),
        .init("channel", \.channel, "The channel.", example: "ci-alerts"),
        .init(
            "job_states_to_report",
            \.jobStatesToReport,
            "The states that are reported. `[]` reports nothing; without the key, `slack_reporter_configs` says.",
            example: "[failure, error]"
        ),
        .init(
            "report_template",
            \.reportTemplate,
            "The message, as a Go template over the ProwJob.",
            example: #""{{.Spec.Job}} ended with {{.Status.State}}""#
        ),
        .init("report", \.report, "Whether anything is reported.", example: "false"),
    ]

    /// Settings that say nothing.
    public init() {}

    /// Checks that the message can be rendered, also for a job without anything, as Prow does.
    ///
    /// - Throws: `DecodingError` at `report_template` when it can't.
    public func finish(_ decoder: any Decoder) throws {
        guard !reportTemplate.isEmpty else { return }
        do throws(TemplateError) {
            try CheckedTemplate<ProwJob>(reportTemplate).template.check(against: ProwJob.empty.templateValue)
        } catch {
            throw decoder.mistake("\(error)", at: "report_template")
        }
    }
}

extension ProwJob {
    fileprivate static var empty: ProwJob {
        ProwJob(
            metadata: ObjectMeta(),
            spec: ProwJobSpec(type: .periodic, job: ""),
            status: ProwJobStatus(state: .triggered, startTime: nil)
        )
    }
}
