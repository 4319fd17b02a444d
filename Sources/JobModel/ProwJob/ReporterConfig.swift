public import ConfigurationSchema

/// Where a job's result is reported besides the forge.
public struct ReporterConfig: ConfigurationSection, Encodable, Hashable {
    /// Slack.
    public var slack: SlackReporterConfig?

    /// The keys of configuration files and of ProwJobs.
    public static let keys: SectionKeys<Self> = [
        .init("slack", \.slack, "How the result is reported to Slack.")
    ]

    /// No reports besides the forge's.
    public init() {}

    /// Reports to Slack besides the forge's.
    public init(slack: SlackReporterConfig) {
        self.slack = slack
    }
}
