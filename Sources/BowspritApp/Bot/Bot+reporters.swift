import AsyncHTTPClient
import ForgeModel
import GitHubForge
import JobEngine
import JobModel
import Logging
import Reporting
import Settings
import Uploads

extension Bot {
    /// Who is told of jobs; nobody in a dry run.
    ///
    /// - Parameters:
    ///   - outside: What connects to services beside GitHub.
    ///   - slack: What writes to each Slack workspace.
    /// - Throws: ``UserError`` when credentials are of no use.
    static func reporters(
        _ setup: BotSetup,
        client: GitHubClient,
        store: any JobStore,
        results: ResultReader,
        bot: Login,
        settings: CurrentSettings,
        outside: HTTPClient,
        slack: [String: SlackMessageSender],
        address: BotAddress
    ) throws -> [any Reporter] {
        guard !setup.isDryRun else { return [] }
        var gitHub: [any Reporter] = [
            GitHubStatusReporter(
                forge: client,
                store: store,
                scope: { settings.current.reportScope },
                startedAt: setup.now()
            ),
            GitHubCommentReporter(
                forge: client,
                store: store,
                bot: bot,
                scope: { settings.current.reportScope },
                mode: { settings.current.commentMode(in: $0) },
                note: { settings.current.reportNote(on: $0, logger: setup.logger) }
            ),
        ]
        if setup.credentials.isApp {
            gitHub.append(
                GitHubCheckReporter(
                    forge: client,
                    store: store,
                    files: StoredRunFiles(results: results),
                    app: bot,
                    scope: { settings.current.reportScope },
                    isOn: { settings.current.bot.gitHubReporter.makesCheckRuns(in: $0) }
                )
            )
        } else if !settings.current.bot.gitHubReporter.checkRuns.isEmpty {
            setup.logger.warning("github_reporter.check_runs makes none: only a GitHub App can, and this is a token")
        }
        let slackReporter = SlackReporter(workspaces: slack, settings: { settings.current.slackReports(on: $0) })
        return gitHub + (slack.isEmpty ? [] : [slackReporter])
            + (try services(setup, store: store, settings: settings, outside: outside, address: address))
    }

    /// The reporters to services that flags connect.
    private static func services(
        _ setup: BotSetup,
        store: any JobStore,
        settings: CurrentSettings,
        outside: HTTPClient,
        address: BotAddress
    ) throws -> [any Reporter] {
        var reporters: [any Reporter] = []
        if let gerrit = setup.reporting.gerrit {
            reporters.append(
                GerritReporter(
                    store: store,
                    instances: { settings.current.gerritInstances },
                    headers: { try gerrit.headers(for: $0, at: setup.now()) },
                    http: outside
                )
            )
        }
        if let pubSub = setup.reporting.pubSub {
            let client = try pubSub.client(outside, now: setup.now)
            reporters.append(
                PubSubReporter(client: client, urlPrefix: { settings.current.bot.plank.jobURLPrefix(of: $0) })
            )
        }
        if let secret = setup.reporting.webhookSecret {
            reporters.append(
                WebhookReporter(
                    webhooks: { settings.current.bot.jobWebhooks },
                    source: { address.url },
                    secret: secret,
                    http: outside,
                    now: setup.now
                )
            )
        } else if !settings.current.bot.jobWebhooks.isEmpty {
            setup.logger.warning("job_webhooks are not told of jobs: --job-webhook-secret-file is missing")
        }
        return reporters
    }
}
