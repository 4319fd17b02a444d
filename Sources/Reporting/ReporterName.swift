/// The name of a reporter, under which a ProwJob's `prev_report_states` keeps what was said last.
///
/// Those that Prow has too carry Prow's name, so that a job is not reported twice when one follows the other.
public struct ReporterName: RawRepresentable, Sendable, Hashable, Codable, CustomStringConvertible {
    /// The text.
    public let rawValue: String

    /// Wraps a text as it stands.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// The text.
    public var description: String { rawValue }

    /// Commit statuses on GitHub.
    public static let gitHubStatus = ReporterName(rawValue: "github-reporter")
    /// The comment with the table of failures on GitHub. Prow has it in `github-reporter`.
    public static let gitHubComment = ReporterName(rawValue: "github-comment-reporter")
    /// Check runs on GitHub.
    public static let gitHubChecks = ReporterName(rawValue: "github-checks-reporter")
    /// Comments and votes on Gerrit.
    public static let gerrit = ReporterName(rawValue: "gerrit-reporter")
    /// Messages to Google Pub/Sub.
    public static let pubSub = ReporterName(rawValue: "pubsub-reporter")
    /// Messages to Slack.
    public static let slack = ReporterName(rawValue: "slackreporter")
    /// Signed CloudEvents to web addresses.
    public static let webhook = ReporterName(rawValue: "webhook-reporter")
}
