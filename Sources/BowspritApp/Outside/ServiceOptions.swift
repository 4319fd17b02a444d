/// The services beside GitHub that `bowsprit serve` was asked to connect.
public struct ServiceOptions: Sendable {
    /// Where the token of a Slack app is (`--slack-token-file`); nil for no chat.
    public var slackTokenFile: String?
    /// Where the tokens of further workspaces are, each as `WORKSPACE=FILE` (`--additional-slack-token-files`).
    public var additionalSlackTokenFiles: [String]
    /// Slack's Web API (`--slack-endpoint`).
    public var slackEndpoint: String
    /// Where Jira is (`--jira-endpoint`); nil for none.
    public var jiraEndpoint: String?
    /// As whom the bot speaks to Jira (`--jira-username`).
    public var jiraUsername: String?
    /// Where that account's password is (`--jira-password-file`).
    public var jiraPasswordFile: String?
    /// Where a token for Jira is (`--jira-bearer-token-file`), instead of a password.
    public var jiraBearerTokenFile: String?

    /// Makes options.
    public init(
        slackTokenFile: String? = nil,
        additionalSlackTokenFiles: [String] = [],
        slackEndpoint: String = "https://slack.com/api",
        jiraEndpoint: String? = nil,
        jiraUsername: String? = nil,
        jiraPasswordFile: String? = nil,
        jiraBearerTokenFile: String? = nil
    ) {
        self.slackTokenFile = slackTokenFile
        self.additionalSlackTokenFiles = additionalSlackTokenFiles
        self.slackEndpoint = slackEndpoint
        self.jiraEndpoint = jiraEndpoint
        self.jiraUsername = jiraUsername
        self.jiraPasswordFile = jiraPasswordFile
        self.jiraBearerTokenFile = jiraBearerTokenFile
    }
}
