import AsyncHTTPClient
import Foundation
import GitHubForge
import Hooks
import PluginKit
import Reporting
import ServiceAccess

/// What the bot is connected to besides GitHub.
struct OutsideServices: Sendable {
    /// A Slack app's token; nil for no chat.
    var slackToken: Secret?
    /// The tokens of further Slack workspaces by name, for reports on jobs.
    var slackWorkspaceTokens: [String: Secret] = [:]
    /// Slack's Web API, without a slash at the end.
    var slackEndpoint = "https://slack.com/api"
    /// Jira; nil for none.
    var jira: JiraAccess?

    /// What reads public web services in place of the web itself; nil for the web.
    var web: (any WebReader)?

    /// Nothing but GitHub.
    init() {}

    /// Reads what flags name.
    ///
    /// - Throws: ``UserError`` when they contradict each other, or a file cannot be read.
    init(_ options: ServiceOptions) throws {
        slackToken = try options.slackTokenFile.map {
            Secret(try ConfigurationFile.secret($0, flag: "--slack-token-file"))
        }
        slackWorkspaceTokens = try Self.workspaceTokens(options.additionalSlackTokenFiles)
        let endpoint = options.slackEndpoint
        slackEndpoint = endpoint.hasSuffix("/") ? String(endpoint.dropLast()) : endpoint
        jira = try JiraAccess(options)
    }

    private static func workspaceTokens(_ files: [String]) throws -> [String: Secret] {
        let flag = "--additional-slack-token-files"
        var tokens: [String: Secret] = [:]
        for pair in files.flatMap({ $0.split(separator: ",") }) {
            let parts = pair.split(separator: "=", maxSplits: 1)
            guard parts.count == 2, let host = parts.first, let file = parts.last else {
                throw UserError("\(flag): `\(pair)` is not WORKSPACE=FILE")
            }
            tokens[String(host)] = Secret(try ConfigurationFile.secret(String(file), flag: flag))
        }
        return tokens
    }

    /// What writes to each Slack workspace that there is a token for, by the name that configurations call it.
    func slack(_ http: HTTPClient) -> [String: SlackMessageSender] {
        var tokens = slackWorkspaceTokens
        if let slackToken { tokens[SlackReporter.mainWorkspace] = slackToken }
        return tokens.mapValues { token in
            let client = ServiceClient(
                name: "Slack",
                address: slackEndpoint,
                authorization: { "Bearer \(token.value)" },
                http: http
            )
            return SlackMessageSender(client)
        }
    }

    func jira(_ http: HTTPClient, now: @escaping @Sendable () -> Date) -> JiraClient? {
        jira.map { jira in
            let client = ServiceClient(
                name: "Jira",
                address: jira.endpoint,
                authorization: { jira.authorization?.value },
                http: http
            )
            return JiraClient(client, now: now)
        }
    }
}
