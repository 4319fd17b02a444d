/// Where a job's result is reported besides the forge.
public struct ReporterConfig: Codable, Hashable, Sendable {
    /// Slack.
    public var slack: SlackReporterConfig?

    /// No reports besides the forge's, or those to Slack.
    public init(slack: SlackReporterConfig? = nil) {
        self.slack = slack
    }
}
