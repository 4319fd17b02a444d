import ArgumentParser
import BowspritApp

/// The flags of who is told of jobs besides GitHub and Slack.
struct ReporterFlags: ParsableArguments {
    @Option(help: "A file with the secret that webhooks about jobs are signed with: whsec_ and base64.")
    var jobWebhookSecretFile: String?

    @Option(help: "A file with a Google service account's key, for reports to Pub/Sub.")
    var pubsubCredentialsFile: String?

    @Option(help: "A file with git cookies, for reports to Gerrit.")
    var cookiefile: String?

    @Option(help: "As whom the bot speaks to Gerrit, instead of by cookies.")
    var gerritUsername: String?

    @Option(help: "A file with that account's HTTP password.")
    var gerritPasswordFile: String?

    var options: ReporterOptions {
        ReporterOptions(
            jobWebhookSecretFile: jobWebhookSecretFile,
            pubSubCredentialsFile: pubsubCredentialsFile,
            cookieFile: cookiefile,
            gerritUsername: gerritUsername,
            gerritPasswordFile: gerritPasswordFile
        )
    }
}
