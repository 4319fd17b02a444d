import ArgumentParser
import BowspritApp

/// The flags that connect the bot to services beside GitHub; those of Jira are Prow's.
struct ServiceFlags: ParsableArguments {
    @Option(help: "A file with the token of a Slack app, for reports on jobs and for plugins that write messages.")
    var slackTokenFile: String?

    @Option(
        help: "WORKSPACE=FILE: a token for a `host` of slack_reporter_configs. May be given several times."
    )
    var additionalSlackTokenFiles: [String] = []

    @Option(help: "Slack's Web API.")
    var slackEndpoint: String = "https://slack.com/api"

    @Option(help: "Where Jira is, for the jira plugin.")
    var jiraEndpoint: String?

    @Option(help: "As whom the bot speaks to Jira.")
    var jiraUsername: String?

    @Option(help: "A file with that account's password.")
    var jiraPasswordFile: String?

    @Option(help: "A file with a token for Jira, instead of a password.")
    var jiraBearerTokenFile: String?

    var options: ServiceOptions {
        ServiceOptions(
            slackTokenFile: slackTokenFile,
            additionalSlackTokenFiles: additionalSlackTokenFiles,
            slackEndpoint: slackEndpoint,
            jiraEndpoint: jiraEndpoint,
            jiraUsername: jiraUsername,
            jiraPasswordFile: jiraPasswordFile,
            jiraBearerTokenFile: jiraBearerTokenFile
        )
    }
}
