import AsyncHTTPClient
import Foundation
import GitHubForge
import Hooks
import PluginKit
import ServiceAccess

/// What the bot is connected to besides GitHub.
struct OutsideServices: Sendable {
    /// A Slack app's token; nil for no chat.
    var slackToken: Secret?
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
        let endpoint = options.slackEndpoint
        slackEndpoint = endpoint.hasSuffix("/") ? String(endpoint.dropLast()) : endpoint
        jira = try JiraAccess(options)
    }

    func messages(_ http: HTTPClient) -> (any MessageSender)? {
        slackToken.map { token in
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
