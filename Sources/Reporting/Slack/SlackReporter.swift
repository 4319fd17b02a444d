import GoTemplate
public import JobModel
import ServiceAccess
public import Settings

/// Writes a message to Slack when a job reaches a state that `slack_reporter_configs`, or the job itself, names.
///
/// Slack takes no ids, so a process that ends between writing a message and remembering it writes it once more when it
/// starts again. Within one process a message is written once.
public struct SlackReporter: Reporter {
    /// Prow's name of its Slack reporter.
    public let name = ReporterName.slack
    private let workspaces: [String: SlackMessageSender]
    private let settings: @Sendable (Refs?) -> SlackReporterConfiguration?

    /// Makes a reporter.
    ///
    /// - Parameters:
    ///   - workspaces: What writes to each workspace by the name that configurations call it: `*` for the main one.
    ///   - settings: What the configuration of the moment says of the repository of a job's main refs.
    public init(
        workspaces: [String: SlackMessageSender],
        settings: @escaping @Sendable (Refs?) -> SlackReporterConfiguration?
    ) {
        self.workspaces = workspaces
        self.settings = settings
    }

    /// Whether the job's state is one that a channel hears of.
    public func shouldReport(_ job: ProwJob) -> Bool {
        let own = job.spec.reporterConfig?.slack
        let common = settings(job.spec.mainRefs) ?? SlackReporterConfiguration()
        let merged = common.settings(for: own)
        guard merged.report != false, !merged.channel.isEmpty,
            merged.jobStatesToReport?.contains(job.status.state) == true
        else { return false }
        return common.jobTypesToReport.contains(job.spec.type) || own?.channel.isEmpty == false
    }

    /// Writes the message.
    ///
    /// - Throws: `ServiceFault` when Slack does not take it, or the bot has no token for the workspace;
    ///   `CancellationError`.
    public func report(_ job: ProwJob) async throws -> ReportOutcome {
        let common = settings(job.spec.mainRefs) ?? SlackReporterConfiguration()
        let merged = common.settings(for: job.spec.reporterConfig?.slack)
        let host = merged.host.isEmpty ? SlackReporter.mainWorkspace : merged.host
        guard let sender = workspaces[host] else {
            let flag = merged.host.isEmpty ? "--slack-token-file" : "--additional-slack-token-files \(host)=FILE"
            throw ServiceFault("there is no token for the Slack workspace `\(host)`: give one with \(flag)")
        }
        let text: String
        do throws(TemplateError) {
            text = try SlackText(template: merged.reportTemplate, job).text
        } catch {
            return .skipped("the message can't be rendered: \(error)")
        }
        guard !text.isEmpty else { return .skipped("the message is empty") }
        try await sender.send(text, to: merged.channel, id: "\(job.name) \(job.status.state)")
        return .reported
    }

    /// The name of the workspace of jobs that name none.
    public static let mainWorkspace = "*"
}
