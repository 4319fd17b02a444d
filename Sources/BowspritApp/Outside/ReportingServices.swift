import Foundation
import Reporting

/// What the bot needs to tell others than GitHub and Slack of jobs.
struct ReportingServices: Sendable {
    /// What webhooks about jobs are signed with; nil for no webhooks.
    var webhookSecret: WebhookSecret?
    /// How Pub/Sub is reached; nil for no reports to it.
    var pubSub: PubSubAccess?
    /// As whom the bot speaks to Gerrit; nil for no reports to it.
    var gerrit: GerritCredentials?

    /// Nobody else.
    init() {}

    /// Reads what flags name.
    ///
    /// - Throws: ``UserError`` when a file cannot be read, or is something else.
    init(_ options: ReporterOptions, environment: [String: String]) throws {
        webhookSecret = try options.jobWebhookSecretFile.map { file in
            let flag = "--job-webhook-secret-file"
            guard let secret = WebhookSecret(try ConfigurationFile.secret(file, flag: flag)) else {
                throw UserError(
                    "\(flag): \(file) is not whsec_ and 24 to 64 bytes in base64; write one with: "
                        + "echo whsec_$(openssl rand -base64 32)"
                )
            }
            return secret
        }
        pubSub = try PubSubAccess(options, environment: environment)
        gerrit = try GerritCredentials(options)
    }
}
