/// Who besides GitHub and Slack `bowsprit serve` was asked to tell of jobs.
public struct ReporterOptions: Sendable {
    /// Where the secret is that webhooks about jobs are signed with (`--job-webhook-secret-file`).
    public var jobWebhookSecretFile: String?
    /// Where the key of a Google service account is (`--pubsub-credentials-file`).
    public var pubSubCredentialsFile: String?
    /// Where git cookies for Gerrit are (`--cookiefile`).
    public var cookieFile: String?
    /// As whom the bot speaks to Gerrit, instead of by cookies (`--gerrit-username`).
    public var gerritUsername: String?
    /// Where that account's HTTP password is (`--gerrit-password-file`).
    public var gerritPasswordFile: String?

    /// Makes options.
    public init(
        jobWebhookSecretFile: String? = nil,
        pubSubCredentialsFile: String? = nil,
        cookieFile: String? = nil,
        gerritUsername: String? = nil,
        gerritPasswordFile: String? = nil
    ) {
        self.jobWebhookSecretFile = jobWebhookSecretFile
        self.pubSubCredentialsFile = pubSubCredentialsFile
        self.cookieFile = cookieFile
        self.gerritUsername = gerritUsername
        self.gerritPasswordFile = gerritPasswordFile
    }
}
