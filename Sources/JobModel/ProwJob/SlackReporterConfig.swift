/// How a job's result is reported to Slack.
public struct SlackReporterConfig: Codable, Hashable, Sendable {
    /// The name of the Slack workspace whose token is used; empty is the main one.
    @OmitEmpty public var host: String
    /// The channel.
    @OmitEmpty public var channel: String
    /// The states that are reported; nil leaves the choice to the global settings, empty reports nothing.
    public var jobStatesToReport: [ProwJobState]?
    /// The message, a Go template over the ProwJob.
    @OmitEmpty public var reportTemplate: String
    /// Whether anything is reported.
    public var report: Bool?

    enum CodingKeys: String, CodingKey {
        case host, channel, report
        case jobStatesToReport = "job_states_to_report"
        case reportTemplate = "report_template"
    }

    /// Settings that say nothing.
    public init() {}
}
