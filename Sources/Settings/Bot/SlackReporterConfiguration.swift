import GoTemplate
public import JobModel
import YAML

/// One entry of `slack_reporter_configs`: which jobs of a repository Slack hears of, and how.
public struct SlackReporterConfiguration: Decodable, Sendable {
    /// The types of jobs that Slack hears of.
    public let jobTypesToReport: [ProwJobType]
    /// What a job's own settings are merged over.
    public let job: SlackReporterConfig

    private enum CodingKeys: String, CodingKey {
        case jobTypesToReport = "job_types_to_report"
        case channel
        case reportTemplate = "report_template"
    }

    /// Decodes an entry. It must name a channel, and its template must render a job without anything, as in Prow.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        jobTypesToReport = try container.list(.jobTypesToReport)
        job = try SlackReporterConfig(from: decoder)
        if job.channel.isEmpty {
            try decoder.report(DiagnosticError(.slackReporter, "`channel` is missing"))
        }
        _ = try container.decodeIfPresent(Message.self, forKey: .reportTemplate)
    }
}

/// A template that renders a job without anything.
private struct Message: Decodable {
    init(from decoder: any Decoder) throws {
        let checked = try CheckedTemplate<ProwJob>(from: decoder)
        let empty = ProwJob(
            metadata: ObjectMeta(),
            spec: ProwJobSpec(type: .periodic, job: ""),
            status: ProwJobStatus(state: .triggered, startTime: nil)
        )
        do throws(TemplateError) {
            try checked.template.check(against: empty.templateValue)
        } catch {
            try decoder.report(DiagnosticError(error), inTextAt: error.line, column: error.column)
        }
    }
}
